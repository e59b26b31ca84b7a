// Animated background of the landing page. WebGL when there is one, a CSS gradient when not.
const FRAGMENT_SHADER = `
precision mediump float;
uniform vec2 u_resolution;
uniform float u_time;
uniform vec3 u_palette[3];

float hash(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }

// value noise, smooth enough for clouds
float noise(vec2 p) {
  vec2 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
}

void main() {
  vec2 uv = gl_FragCoord.xy / u_resolution;
  float n = noise(uv * 3.0 + u_time * 0.05);
  vec3 col = mix(u_palette[0], u_palette[1], smoothstep(0.2, 0.8, uv.y + 0.3 * n));
  gl_FragColor = vec4(mix(col, u_palette[2], n * n), 1.0);
}`;

const palette = ['#12355b', '#3fc1a5', '#f4f1bb'];
const toRgb = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);

function fallback(el) {
  el.style.background = `linear-gradient(160deg, ${palette.join(', ')})`;
}

function compile(gl, type, source) {
  const shader = gl.createShader(type);
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

export function mountAurora(canvas) {
  const gl = canvas.getContext('webgl');
  if (!gl) return fallback(canvas.parentElement);
  const program = gl.createProgram();
  gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, 'attribute vec2 p; void main() { gl_Position = vec4(p, 0, 1); }'));
  gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, FRAGMENT_SHADER));
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.uniform3fv(gl.getUniformLocation(program, 'u_palette'), palette.flatMap(toRgb));
  const matrix = gl.getUniformLocation(program, 'u_matrix'); // null here, kept for the parallax
  requestAnimationFrame(function frame(t) {
    gl.uniform1f(gl.getUniformLocation(program, 'u_time'), t / 1000);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    requestAnimationFrame(frame);
  });
}

// 2D version for the print view: ctx.createLinearGradient, colour stops at 0, 0.6 and 1
export function paint2d(ctx, w, h) {
  const gradient = ctx.createLinearGradient(0, 0, 0, h);
  palette.forEach((c, i) => gradient.addColorStop([0, 0.6, 1][i], c));
  ctx.fillStyle = gradient;
  ctx.save();
  ctx.clip();
  ctx.fillRect(0, 0, w, h);
  ctx.restore();
}
