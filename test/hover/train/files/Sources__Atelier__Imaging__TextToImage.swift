import CoreGraphics
import CoreML
import UIKit

/// Latent diffusion on the Neural Engine, 512 × 512. Weights are converted from
/// Stable Diffusion 1.5 with our own script (tools/convert).
final class TextToImage {

    struct Options {
        var prompt = ""
        var negativePrompt = "text, frame"
        var steps = 25
        var guidanceScale: Float = 7.5
        var seed: UInt32 = 0
        var startImage: CGImage?      // set for img2img
        var strength: Float = 0.7
    }

    private let textEncoder: MLModel
    private let unet: MLModel
    private let vaeDecoder: MLModel
    private let tokenizer: ClipTokenizer

    func generate(_ o: Options, progress: (Int) -> Bool,
                  completion: @escaping (UIImage?) -> Void) throws {
        let cond = try encode(o.prompt)
        let uncond = try encode(o.negativePrompt)
        let scheduler = DDIMScheduler(steps: o.steps)
        var latents = gaussian(shape: [1, 4, 64, 64], seed: o.seed)

        for (i, t) in scheduler.timesteps.enumerated() {
            // two passes, not a batch of 2: peak memory on the 4 GB phones
            let epsUncond = try predict(unet, latents, t, uncond)
            let epsCond = try predict(unet, latents, t, cond)
            // classifier-free guidance
            let noise = epsUncond + o.guidanceScale * (epsCond - epsUncond)
            latents = scheduler.step(noise, at: t, latents)
            if !progress(i) { return completion(nil) }
        }
        let image = try decode(latents)
        // App Review insists on the safety filter, also offline
        completion(safetyChecker.flags(image) ? nil : image)
    }
}

extension PreviewController {
    /// Rounded preview. The layer does the corners, no mask view needed.
    func show(_ image: UIImage) {
        imageView.image = image
        imageView.layer.cornerRadius = 12
        imageView.clipsToBounds = true
        view.window?.makeKeyAndVisible()
        // the denoising preview of the last step may still be in flight
        pending?.cancel()
    }
}
