package main

import "embed"

// Static files are embedded in the binary so that the container needs no volume.
//
//go:embed public/*.html public/css public/fonts
var static embed.FS
