package rules

import (
	"cmp"
	"strconv"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/tint"
)

// Contrast reports letters that stand out too little from what is behind them (WCAG 2.2,
// 1.4.3): 4.5 to 1 is needed, and 3 to 1 for large ones. It is certain where the file has
// both colours. A page without a colour is as white as its paper: there it is certain for
// letters that no size would make clear, in a document where no image or box can lie behind
// them, and a question otherwise. What a style does to many texts is told once. Letters without a colour of their own are right: programs
// choose black or white for them. What has an image, a gradient or nothing known behind it is
// not judged, and code neither.
var Contrast = rule.Rule{
	ID:       "contrast",
	About:    rule.Texts,
	Severity: rule.Error,
	Formats:  append(document.Office(), document.Hypertext),
	Cases:    []string{rule.DefaultCase, "paper", "hidden"},
	Run: func(p *rule.Pass) {
		c := contrasts{ground: p.Doc.Ground, loose: hasLoose(p.Doc), known: map[pairOfColors]float64{}, styled: map[styledFaint]int{}}
		judged := 0
		for block := range p.Doc.All() {
			place := block.At()
			if place.Region.Has(document.InContents | document.InShape) {
				continue
			}
			worst, judges := faint{}, false
			switch b := block.(type) {
			case *document.Heading:
				worst, judges = c.faintest(b.Spans, b.Ground)
			case *document.Paragraph:
				if p.Reading.Paragraph(b).Code != reading.IsCode {
					worst, judges = c.faintest(b.Spans, b.Ground)
				}
			}
			if judges {
				judged++
			}
			if worst.text != "" {
				worst.place = *place
				c.add(worst)
			}
		}
		p.Judge(judged)
		for i := range c.found {
			p.Report(c.found[i].place, c.found[i].details()...)
		}
		if len(c.found) == 0 {
			p.Right(judged, nil)
		}
	},
}

// What letters need (WCAG 2.2, 1.4.3), and below what nobody sees them.
const (
	enough      = 4.5
	enoughLarge = 3
	unseen      = 1.02
)

// contrasts finds the faint letters of a document.
type contrasts struct {
	ground string // of the pages
	loose  bool   // something may lie behind the text of a page
	known  map[pairOfColors]float64
	// last is the pair that was asked for last: most letters have the colours of those before.
	last      pairOfColors
	lastRatio float64
	found     []faint
	styled    map[styledFaint]int // the number among those found
}

// styledFaint is what the texts have in common that a style makes faint.
type styledFaint struct {
	pairOfColors
	needed float64
}

type pairOfColors struct{ letters, ground string }

// faint is a piece of text that stands out too little.
type faint struct {
	measured
	text   string
	place  document.Place
	texts  int // how many texts there are like it
	styled bool
	loose  bool
}

// measured says how much a piece of text stands out.
type measured struct {
	colors        pairOfColors
	ratio, needed float64
	paper         bool // the ground is the page, which has no colour
}

// add keeps a faint text. Those to which a style gives their colour are kept as one.
func (c *contrasts) add(f faint) {
	f.texts = 1
	if key := (styledFaint{f.colors, f.needed}); f.styled {
		if i, ok := c.styled[key]; ok {
			c.found[i].texts++
			return
		}
		c.styled[key] = len(c.found)
	}
	c.found = append(c.found, f)
}

// faintest returns the faintest of the letters that are faint, and whether there are letters
// to judge.
func (c *contrasts) faintest(spans []document.Span, ground string) (worst faint, judges bool) {
	for i := 0; i < len(spans); i++ {
		s := &spans[i]
		m, ok := c.measure(s, ground)
		// Whether a piece has letters matters where it is faint, or the first.
		if !ok || judges && m.ratio >= m.needed || isPlaceholder(s) || !strings.ContainsFunc(s.Text, isLetterOrDigit) {
			continue
		}
		judges = true
		if m.ratio >= m.needed || worst.text != "" && m.ratio >= worst.ratio {
			continue
		}
		from := i
		for i+1 < len(spans) && (spans[i+1].Look == spans[from].Look || spans[i+1].Kind == document.Spaces) {
			i++
		}
		worst = faint{
			measured: m, text: onOneLine(document.Text(spans[from : i+1])), styled: s.Look.Color.Origin != document.Direct,
			loose: m.paper && c.loose,
		}
	}
	return worst, judges
}

// measure measures a piece of text. It is false where the file does not tell both colours.
func (c *contrasts) measure(s *document.Span, ground string) (measured, bool) {
	if s.Kind != document.TextSpan || s.Look == nil || s.Look.Color.Value == "" {
		return measured{}, false
	}
	m := measured{needed: enough}
	if size := s.Look.Size.Value; size >= 18 || size >= 14 && s.Look.Bold.Value {
		m.needed = enoughLarge
	}
	behind := cmp.Or(s.Look.Highlight.Value, s.Look.Background.Value, ground, c.ground)
	if behind == "" {
		m.paper, behind = true, "#ffffff"
	}
	m.colors = pairOfColors{s.Look.Color.Value, behind}
	if m.colors != c.last {
		ratio, ok := c.known[m.colors]
		if !ok {
			ratio = m.colors.contrast()
			c.known[m.colors] = ratio
		}
		c.last, c.lastRatio = m.colors, ratio
	}
	m.ratio = c.lastRatio
	return m, m.ratio > 0
}

// contrast returns how much two colours stand out; 0 when one is none that we know.
func (p pairOfColors) contrast() float64 {
	letters, ok := tint.Parse(p.letters)
	ground, isColor := tint.Parse(p.ground)
	if !ok || !isColor {
		return 0
	}
	return tint.Contrast(letters, ground)
}

// details say how sure it is, and give the ratio in tenths, never rounded up to what is
// enough.
func (f *faint) details() []rule.Detail {
	tenths := int(f.ratio * 10)
	details := []rule.Detail{
		rule.Excerpt(f.text), rule.Want(strconv.FormatFloat(f.needed, 'f', -1, 64)), rule.Got(strconv.FormatFloat(float64(tenths)/10, 'f', -1, 64)),
		rule.With("Whole", tenths/10), rule.With("Tenth", tenths%10), rule.With("Large", f.needed == enoughLarge),
		rule.With("Others", f.texts-1), rule.With("Styled", f.styled), rule.Things(f.texts),
	}
	switch {
	case f.ratio < unseen:
		details = append(details, rule.In("hidden"))
	case f.paper:
		details = append(details, rule.In("paper"))
	}
	if f.paper && (f.ratio >= enoughLarge || f.loose) {
		details = append(details, rule.As(rule.Review))
	}
	return details
}

// isPlaceholder reports whether a text only holds the place of one, which programs write in
// grey: "Click here to enter text".
func isPlaceholder(s *document.Span) bool {
	return s.Style != nil && strings.Contains(strings.ToLower(s.Style.Display), "placeholder")
}

// onOneLine returns a text with one space between its words.
func onOneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
