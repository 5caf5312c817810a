package tint_test

import (
	"math"
	"testing"

	"jourdain/grader/rules/tint"
)

// The ratios are those that the examples of WCAG and its techniques give.
func TestContrast(t *testing.T) {
	for _, test := range []struct {
		letters, ground string
		want            float64
	}{
		{"#000000", "#ffffff", 21},
		{"#ffffff", "#ffffff", 1},
		{"#767676", "#ffffff", 4.54},
		{"#777777", "#ffffff", 4.48},
		{"#ff0000", "#ffffff", 4.00},
		{"#ffff00", "#ffffff", 1.07},
		{"#0000ff", "#ffffff", 8.59},
	} {
		letters, ok := tint.Parse(test.letters)
		ground, isColor := tint.Parse(test.ground)
		if !ok || !isColor {
			t.Fatalf("%s, %s: no colours", test.letters, test.ground)
		}
		if got, back := tint.Contrast(letters, ground), tint.Contrast(ground, letters); math.Abs(got-test.want) > 0.005 || got != back {
			t.Errorf("%s on %s: %.3f and %.3f, want %.2f", test.letters, test.ground, got, back, test.want)
		}
	}
}

func TestParse(t *testing.T) {
	for _, text := range []string{"", "#fff", "red", "#gggggg", "#1234567", "?", "#+12345"} {
		if _, ok := tint.Parse(text); ok {
			t.Errorf("%q is a colour", text)
		}
	}
}

func TestHue(t *testing.T) {
	for text, want := range map[string]tint.Hue{
		"#000000": tint.Grey, "#ffffff": tint.Grey, "#808080": tint.Grey, "#1f1f2f": tint.Grey,
		"#ff0000": tint.Red, "#c00000": tint.Red, "#c9211e": tint.Red, "#ff8000": tint.Orange, "#ffff00": tint.Yellow,
		"#ffc000": tint.Yellow, "#00b050": tint.Green, "#127622": tint.Green, "#0070c0": tint.Blue, "#2a6099": tint.Blue, "#000080": tint.Blue,
		"#7030a0": tint.Purple, "#ff00ff": tint.Pink,
	} {
		color, ok := tint.Parse(text)
		if got := color.Hue(); !ok || got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
}
