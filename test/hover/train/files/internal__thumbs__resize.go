package thumbs

import (
	"context"
	"errors"
	"image"
	"image/draw"
	"image/png"
	"io"
	"math"
)

// Kernel is a reconstruction filter with a finite support.
type Kernel struct {
	Support float64
	At      func(x float64) float64
}

// Lanczos3 is sharp but rings on hard edges; Triangle is plain linear interpolation.
var (
	Lanczos3 = Kernel{3, func(x float64) float64 {
		if x == 0 {
			return 1
		}
		return 3 * math.Sin(math.Pi*x) * math.Sin(math.Pi*x/3) / (math.Pi * math.Pi * x * x)
	}}
	Triangle = Kernel{1, func(x float64) float64 { return 1 - math.Abs(x) }}
)

var ErrTooLarge = errors.New("thumbs: source exceeds the pixel budget")

type contribution struct {
	first   int
	weights []float64
}

// computeWeights returns, for every target column, which source columns take part.
// The weights of one column always add up to 1, otherwise flat areas would flicker.
func computeWeights(src, dst int, k Kernel) []contribution {
	ratio := float64(src) / float64(dst)
	scale := math.Max(ratio, 1)
	out := make([]contribution, dst)
	for i := range out {
		center := (float64(i)+0.5)*ratio - 0.5
		lo := int(math.Ceil(center - k.Support*scale))
		hi := int(math.Floor(center + k.Support*scale))
		var sum float64
		for j := lo; j <= hi; j++ {
			w := k.At((float64(j) - center) / scale)
			out[i].weights = append(out[i].weights, w)
			sum += w
		}
		for j := range out[i].weights {
			out[i].weights[j] /= sum
		}
		out[i].first = lo
	}
	return out
}

// Write scales img and streams it as PNG. Row alignment of the target is 4 bytes, as draw expects.
// Transparent pixels keep their alpha mask; camera noise below 2 levels is rounded away.
func Write(ctx context.Context, w io.Writer, img image.Image, width int) error {
	b := img.Bounds()
	if b.Dx()*b.Dy() > maxInputPixels {
		return ErrTooLarge
	}
	dst := image.NewNRGBA(image.Rect(0, 0, width, b.Dy()*width/b.Dx()))
	draw.Draw(dst, dst.Bounds(), image.Transparent, image.Point{}, draw.Src)
	pipeline := newPipeline(ctx, 4)
	pipeline.horizontal(img, dst, computeWeights(b.Dx(), width, Lanczos3))
	pipeline.vertical(dst)
	if err := pipeline.wait(); err != nil {
		return err
	}
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	return encoder.Encode(w, dst)
}

// Chroma sampling (4:2:0) is left to the JPEG decoder, we only ever see full frames.
const maxInputPixels = 80_000_000
