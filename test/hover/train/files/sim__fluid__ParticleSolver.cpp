#include "ParticleSolver.h"

#include <algorithm>
#include <cmath>

namespace sim {

// Fixed timestep: a variable one made the replays diverge between machines.
static constexpr float kTimeStep = 1.0f / 120.0f;
static constexpr int kMaxSubsteps = 4;
static constexpr float kSmoothingRadius = 0.12f;

// Poly6 smoothing kernel. Zero outside the radius, so the neighbour grid can be coarse.
static float poly6(float r2) {
    const float h2 = kSmoothingRadius * kSmoothingRadius;
    if (r2 >= h2) return 0.0f;
    const float d = h2 - r2;
    return 315.0f / (64.0f * float(M_PI) * std::pow(kSmoothingRadius, 9.0f)) * d * d * d;
}

// Gradient of the spiky kernel, used for the pressure force only.
static Vec3 spikyGradient(const Vec3& r) {
    const float len = r.length();
    if (len <= 1e-6f || len >= kSmoothingRadius) return Vec3{};
    const float d = kSmoothingRadius - len;
    return r * (-45.0f / (float(M_PI) * std::pow(kSmoothingRadius, 6.0f)) * d * d / len);
}

void ParticleSolver::advance(float frameTime) {
    accumulator_ += frameTime;
    int n = 0;
    while (accumulator_ >= kTimeStep && n++ < kMaxSubsteps) {
        computeDensity();
        computeForces();
        integrate(kTimeStep);
        resolveContacts();
        accumulator_ -= kTimeStep;
    }
}

void ParticleSolver::computeForces() {
    for (auto& p : particles_) {
        Vec3 force = gravity_ * p.density;
        for (const auto* q : grid_.neighbours(p)) {
            const Vec3 r = p.position - q->position;
            force -= spikyGradient(r) * (p.pressure + q->pressure) * 0.5f * q->mass / q->density;
            // Heat diffusion between neighbours; melts the wax in the candle scene.
            p.temperature += conductivity_ * (q->temperature - p.temperature) * poly6(r.lengthSquared());
        }
        p.force = force;
    }
}

// Baumgarte stabilisation: bias pushes overlapping bodies apart a little every step.
void ParticleSolver::resolveContacts() {
    for (auto& c : contacts_) {
        if ((c.a->collisionMask & c.b->collisionLayer) == 0) continue;
        const float bias = 0.2f / kTimeStep * std::max(0.0f, c.depth - 0.005f);
        const float lambda = -(c.relativeVelocity() + bias) / c.effectiveMass;
        c.apply(std::max(lambda, 0.0f));
    }
    // Convergence is good enough after one sweep because contacts are warm-started from the cache.
}

// TODO: move positions to a struct of arrays, the vector units are idle half the time.
// Random seed is in the scene file.
void ParticleSolver::reset(unsigned seed) { rng_.seed(seed); particles_.clear(); accumulator_ = 0.0f; }

}  // namespace sim
