package tint

import (
	"math"
	"strconv"
)

// Color is a colour of the screen (sRGB), each part from 0 to 1.
type Color struct{ Red, Green, Blue float64 }

// White is the colour of paper.
var White = Color{1, 1, 1}

// Parse reads "#rrggbb".
func Parse(text string) (Color, bool) {
	if len(text) != len("#rrggbb") || text[0] != '#' {
		return Color{}, false
	}
	all, err := strconv.ParseUint(text[1:], 16, 32)
	if err != nil {
		return Color{}, false
	}
	part := func(shift uint) float64 { return float64(all>>shift&0xFF) / 0xFF }
	return Color{part(16), part(8), part(0)}, true
}

// Contrast returns how much two colours stand out from each other, from 1, which is not at
// all, to 21 (WCAG 2.2, "contrast ratio").
func Contrast(a, b Color) float64 {
	light, dark := a.luminance(), b.luminance()
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

// luminance is the relative luminance of WCAG 2.2.
func (c Color) luminance() float64 {
	return 0.2126*linear(c.Red) + 0.7152*linear(c.Green) + 0.0722*linear(c.Blue)
}

func linear(part float64) float64 {
	if part <= 0.04045 {
		return part / 12.92
	}
	return math.Pow((part+0.055)/1.055, 2.4)
}

// Hue is what people call a colour.
type Hue string

// The hues. Grey stands for black and white, too.
const (
	Grey   Hue = "grey"
	Red    Hue = "red"
	Orange Hue = "orange"
	Yellow Hue = "yellow"
	Green  Hue = "green"
	Blue   Hue = "blue"
	Purple Hue = "purple"
	Pink   Hue = "pink"
)

// greyest is how much the parts of a colour that people call grey, or black, differ at
// most.
const greyest = 0.25

// Hue returns what people call the colour.
func (c Color) Hue() Hue {
	most, least := max(c.Red, c.Green, c.Blue), min(c.Red, c.Green, c.Blue)
	if most-least < greyest {
		return Grey
	}
	switch angle := c.angle(most, least); {
	case angle < 15 || angle >= 345:
		return Red
	case angle < 45:
		return Orange
	case angle < 70:
		return Yellow
	case angle < 170:
		return Green
	case angle < 260:
		return Blue
	case angle < 300:
		return Purple
	default:
		return Pink
	}
}

// angle returns the place of the colour on the wheel, in degrees: red is at 0, green at 120.
func (c Color) angle(most, least float64) float64 {
	span := most - least
	switch most {
	case c.Red:
		return math.Mod(60*(c.Green-c.Blue)/span+360, 360)
	case c.Green:
		return 60*(c.Blue-c.Red)/span + 120
	default:
		return 60*(c.Red-c.Green)/span + 240
	}
}
