package starter

import (
	"fmt"
	"strconv"
	"strings"

	"jourdain/grader/pattern"
)

// look is what direct formatting makes of a paragraph, or what a new style does.
type look struct {
	bold, italic, underline bool
	position                int    // raised above the line (1), on it (0), below it (-1)
	paragraph, text         string // attributes for other properties
}

// Attributes of a style's text (ODF 1.3 part 3, 20).
const (
	boldText   = ` fo:font-weight="bold"`
	italicText = ` fo:font-style="italic"`
	underlined = ` style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"`
	raised     = ` style:text-position="super 58%"`
	lowered    = ` style:text-position="sub 58%"`
)

// loudLook is how people make a heading who know no styles.
func loudLook() look { return look{bold: true, text: ` fo:font-size="14pt"`} }

// textAttributes returns the attributes of the letters.
func (l *look) textAttributes() string {
	var all strings.Builder
	all.WriteString(l.text)
	for _, p := range []struct {
		on         bool
		attributes string
	}{{l.bold, boldText}, {l.italic, italicText}, {l.underline, underlined}, {l.position > 0, raised}, {l.position < 0, lowered}} {
		if p.on {
			all.WriteString(p.attributes)
		}
	}
	return all.String()
}

var hexColor = pattern.New(`^#[0-9a-fA-F]{6}$`)

// parseLook reads words such as "bold size=14 color=#aa0000". Sizes are in points.
func parseLook(words string) (look, error) {
	var l look
	fields := strings.Fields(words)
	if len(fields) == 0 {
		return l, fmt.Errorf("%q says nothing", lookMark)
	}
	seen := map[string]bool{}
	for _, word := range fields {
		if err := l.set(word); err != nil {
			return l, err
		}
		name, _, _ := strings.Cut(word, "=")
		if name == "center" || name == "right" || name == "justify" {
			name = "alignment"
		}
		if seen[name] {
			return l, fmt.Errorf("%q comes after another %s", word, name)
		}
		seen[name] = true
	}
	return l, nil
}

func (l *look) set(word string) error {
	name, value, _ := strings.Cut(word, "=")
	if attribute, ok := measures()[name]; ok {
		size, err := strconv.ParseFloat(value, 64)
		if err != nil || size < 0 && name != "indent" || size == 0 && name == "size" {
			return fmt.Errorf("%q needs a number of points, as in %q", name, name+"=12")
		}
		attribute := fmt.Sprintf(` %s="%gpt"`, attribute, size)
		if name == "size" {
			l.text += attribute
		} else {
			l.paragraph += attribute
		}
		return nil
	}
	switch {
	case word == "bold":
		l.bold = true
	case word == "italic":
		l.italic = true
	case word == "underline":
		l.underline = true
	case word == "caps":
		l.text += ` fo:text-transform="uppercase"`
	case word == "center":
		l.paragraph += ` fo:text-align="center"`
	case word == "right":
		l.paragraph += ` fo:text-align="end"`
	case word == "justify":
		l.paragraph += ` fo:text-align="justify"`
	case name == "color" && hexColor().MatchString(value):
		l.text += ` fo:color="` + strings.ToLower(value) + `"`
	case name == "font" && value != "":
		l.text += ` fo:font-family="` + escape(strings.ReplaceAll(value, "_", " ")) + `"`
	default:
		return fmt.Errorf("%q is no property of a look: there are bold, italic, underline, caps, center, right, justify, size=14, "+
			"color=#aa0000, font=Name, space-before=12, space-after=12, indent=10, left=10", word)
	}
	return nil
}

// measures returns the attribute of each property that is a size.
func measures() map[string]string {
	return map[string]string{
		"size": "fo:font-size", "space-before": "fo:margin-top", "space-after": "fo:margin-bottom",
		"indent": "fo:text-indent", "left": "fo:margin-left",
	}
}
