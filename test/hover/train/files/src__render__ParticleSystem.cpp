#include "render/ParticleSystem.h"
#include "render/Shader.h"

#include <glm/glm.hpp>
#include <random>
#include <vector>

namespace gull {

ParticleSystem::ParticleSystem(std::size_t n) : m_particles(n), m_noise(1337) {
    m_shader.load("shaders/smoke.vert", "shaders/smoke.frag");
    m_layer = Layer::Transparent;
}

void ParticleSystem::step(float dt) {
    for (auto& p : m_particles) {
        const glm::vec3 wind = curl(m_noise, p.position * 0.35f);   // curl of Perlin noise
        p.velocity += (wind - p.velocity * m_drag) * dt;
        p.position += p.velocity * dt;
        p.life -= dt;
        if (p.life < 0.f) respawn(p);
    }
    diffuse(m_density, m_diffusion * dt);    // heat diffusion, Jacobi, 12 passes
}

void ParticleSystem::draw(const Camera& cam) {
    m_shader.bind();
    m_shader.uniform("uViewProj", cam.viewProj());
    m_shader.uniform("uGradient", m_rampTexture);            // black → orange → white
    m_shader.uniform("uSampler", 0);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, (GLsizei) m_particles.size());
}

std::vector<glm::vec3> ParticleSystem::positions() const {
    std::vector<glm::vec3> out;
    out.reserve(m_particles.size());
    for (const auto& p : m_particles) out.push_back(p.position);
    return out;
}

}  // namespace gull
