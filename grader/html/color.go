package html

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"

	"jourdain/grader/document"
)

// color is a colour of the screen (sRGB), its parts from 0 to 255, and how much of it covers what
// is behind it: 0 shows all of that, 1 nothing.
type color struct{ red, green, blue, cover float64 }

// over returns the colour that is seen where this one lies on another one, as "#rrggbb"; not known
// where that one is not.
func (c color) over(behind string) string {
	if c.cover < 1 {
		ground, ok := colorOf(behind)
		if !ok {
			return document.UnknownColor
		}
		mix := func(own, other float64) float64 { return own*c.cover + other*(1-c.cover) }
		c = color{mix(c.red, ground.red), mix(c.green, ground.green), mix(c.blue, ground.blue), 1}
	}
	return fmt.Sprintf("#%02x%02x%02x", byte(math.Round(c.red)), byte(math.Round(c.green)), byte(math.Round(c.blue)))
}

// colorOf reads a colour (CSS Color 4, 5 to 8), in small letters. It says false for what the
// reader cannot know: a variable, a mixture, a space of colours other than that of the screen.
func colorOf(value string) (color, bool) {
	if value == "transparent" || value == "none" {
		return color{}, true
	}
	if hex, ok := namedColors()[value]; ok {
		return hexadecimal(hex)
	}
	if hex, ok := strings.CutPrefix(value, "#"); ok {
		return hexadecimal(hex)
	}
	name, inside, ok := strings.Cut(value, "(")
	inside, closed := strings.CutSuffix(inside, ")")
	parts := strings.FieldsFunc(inside, func(r rune) bool { return strings.ContainsRune(",/ \t\n", r) })
	if !ok || !closed || len(parts) < 3 || len(parts) > 4 {
		return color{}, false
	}
	c, ok := color{}, false
	switch name {
	case "rgb", "rgba":
		c, ok = fromLight(parts)
	case "hsl", "hsla":
		c, ok = fromHue(parts)
	}
	if c.cover = 1; len(parts) > 3 {
		cover, isNumber := number(parts[3], 1)
		c.cover, ok = min(max(cover, 0), 1), ok && isNumber
	}
	return c, ok
}

// hexadecimal reads "rgb", "rgba", "rrggbb" and "rrggbbaa".
func hexadecimal(hex string) (color, bool) {
	if len(hex) == 3 || len(hex) == 4 {
		var long []byte
		for i := range len(hex) {
			long = append(long, hex[i], hex[i])
		}
		hex = string(long)
	}
	if len(hex) == 6 {
		hex += "ff"
	}
	all, err := strconv.ParseUint(hex, 16, 32)
	part := func(shift uint) float64 { return float64(all >> shift & 0xFF) }
	return color{part(24), part(16), part(8), part(0) / 0xFF}, err == nil && len(hex) == 8
}

// fromLight makes a colour of its red, green and blue parts.
func fromLight(parts []string) (color, bool) {
	var of [3]float64
	for i := range of {
		n, ok := number(parts[i], 255)
		if !ok {
			return color{}, false
		}
		of[i] = min(max(n, 0), 255)
	}
	return color{red: of[0], green: of[1], blue: of[2]}, true
}

// fromHue makes a colour of its place on the wheel, in degrees, how strong it is and how light
// (CSS Color 4, 7).
func fromHue(parts []string) (color, bool) {
	hue, ok := number(strings.TrimSuffix(parts[0], "deg"), 360)
	strong, isStrong := number(parts[1], 1)
	light, isLight := number(parts[2], 1)
	if !ok || !isStrong || !isLight {
		return color{}, false
	}
	if !strings.HasSuffix(parts[1], "%") {
		strong /= 100
	}
	if !strings.HasSuffix(parts[2], "%") {
		light /= 100
	}
	strong, light = min(max(strong, 0), 1), min(max(light, 0), 1)
	part := func(n float64) float64 {
		k := math.Mod(math.Mod(n+hue/30, 12)+12, 12)
		return 255 * (light - strong*min(light, 1-light)*max(-1, min(k-3, 9-k, 1)))
	}
	return color{red: part(0), green: part(8), blue: part(4)}, true
}

// number reads a number, or a share of what all is.
func number(text string, all float64) (float64, bool) {
	if text == "none" {
		return 0, true
	}
	digits, isShare := strings.CutSuffix(text, "%")
	n, err := strconv.ParseFloat(digits, 64)
	if isShare {
		n = n * all / 100
	}
	return n, err == nil && math.Abs(n) < 1e6
}

// namedColors are the colours that have a name, as "rrggbb" (CSS Color 4, 6.1).
var namedColors = sync.OnceValue(func() map[string]string {
	colors := map[string]string{}
	for one := range strings.FieldsSeq(allColors) {
		name, hex, _ := strings.Cut(one, ":")
		colors[name] = hex
	}
	return colors
})

const allColors = "aliceblue:f0f8ff antiquewhite:faebd7 aqua:00ffff aquamarine:7fffd4 azure:f0ffff beige:f5f5dc bisque:ffe4c4 black:000000 " +
	"blanchedalmond:ffebcd blue:0000ff blueviolet:8a2be2 brown:a52a2a burlywood:deb887 cadetblue:5f9ea0 chartreuse:7fff00 chocolate:d2691e " +
	"coral:ff7f50 cornflowerblue:6495ed cornsilk:fff8dc crimson:dc143c cyan:00ffff darkblue:00008b darkcyan:008b8b darkgoldenrod:b8860b " +
	"darkgray:a9a9a9 darkgreen:006400 darkgrey:a9a9a9 darkkhaki:bdb76b darkmagenta:8b008b darkolivegreen:556b2f darkorange:ff8c00 " +
	"darkorchid:9932cc darkred:8b0000 darksalmon:e9967a darkseagreen:8fbc8f darkslateblue:483d8b darkslategray:2f4f4f darkslategrey:2f4f4f " +
	"darkturquoise:00ced1 darkviolet:9400d3 deeppink:ff1493 deepskyblue:00bfff dimgray:696969 dimgrey:696969 dodgerblue:1e90ff firebrick:b22222 " +
	"floralwhite:fffaf0 forestgreen:228b22 fuchsia:ff00ff gainsboro:dcdcdc ghostwhite:f8f8ff gold:ffd700 goldenrod:daa520 gray:808080 " +
	"green:008000 greenyellow:adff2f grey:808080 honeydew:f0fff0 hotpink:ff69b4 indianred:cd5c5c indigo:4b0082 ivory:fffff0 khaki:f0e68c " +
	"lavender:e6e6fa lavenderblush:fff0f5 lawngreen:7cfc00 lemonchiffon:fffacd lightblue:add8e6 lightcoral:f08080 lightcyan:e0ffff " +
	"lightgoldenrodyellow:fafad2 lightgray:d3d3d3 lightgreen:90ee90 lightgrey:d3d3d3 lightpink:ffb6c1 lightsalmon:ffa07a lightseagreen:20b2aa " +
	"lightskyblue:87cefa lightslategray:778899 lightslategrey:778899 lightsteelblue:b0c4de lightyellow:ffffe0 lime:00ff00 limegreen:32cd32 " +
	"linen:faf0e6 magenta:ff00ff maroon:800000 mediumaquamarine:66cdaa mediumblue:0000cd mediumorchid:ba55d3 mediumpurple:9370db " +
	"mediumseagreen:3cb371 mediumslateblue:7b68ee mediumspringgreen:00fa9a mediumturquoise:48d1cc mediumvioletred:c71585 midnightblue:191970 " +
	"mintcream:f5fffa mistyrose:ffe4e1 moccasin:ffe4b5 navajowhite:ffdead navy:000080 oldlace:fdf5e6 olive:808000 olivedrab:6b8e23 orange:ffa500 " +
	"orangered:ff4500 orchid:da70d6 palegoldenrod:eee8aa palegreen:98fb98 paleturquoise:afeeee palevioletred:db7093 papayawhip:ffefd5 " +
	"peachpuff:ffdab9 peru:cd853f pink:ffc0cb plum:dda0dd powderblue:b0e0e6 purple:800080 rebeccapurple:663399 red:ff0000 rosybrown:bc8f8f " +
	"royalblue:4169e1 saddlebrown:8b4513 salmon:fa8072 sandybrown:f4a460 seagreen:2e8b57 seashell:fff5ee sienna:a0522d silver:c0c0c0 " +
	"skyblue:87ceeb slateblue:6a5acd slategray:708090 slategrey:708090 snow:fffafa springgreen:00ff7f steelblue:4682b4 tan:d2b48c teal:008080 " +
	"thistle:d8bfd8 tomato:ff6347 turquoise:40e0d0 violet:ee82ee wheat:f5deb3 white:ffffff whitesmoke:f5f5f5 yellow:ffff00 yellowgreen:9acd32"
