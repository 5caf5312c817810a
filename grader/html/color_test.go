package html

import (
	"testing"

	"jourdain/grader/document"
)

// TestColors holds what the letters of a page and what is behind them look like, the letters first:
// with each way to write a colour, by the examples of CSS Color 4.
func TestColors(t *testing.T) {
	const unknown = document.UnknownColor
	for name, test := range map[string]struct{ styles, letters, ground string }{
		"names":                            {"p{color:rebeccapurple;background:tomato}", "#663399", "#ff6347"},
		"three digits, and four":           {"p{color:#f80;background:#0000}", "#ff8800", ""},
		"eight digits":                     {"p{color:#000000;background:#ff000080}", "#000000", "#ff7f7f"},
		"letters that show the ground":     {"p{color:rgba(255,255,255,.5);background:#000}", "#808080", "#000000"},
		"letters that show the page":       {"p{color:rgb(0 0 0 / 50%)}", "#808080", ""},
		"a ground that shows the page":     {"body{background:#000} p{background:rgb(255 255 255 / 20%)}", "", "#333333"},
		"shares":                           {"p{color:rgb(100%,0%,50%)}", "#ff0080", ""},
		"a hue":                            {"p{color:hsl(120,100%,25%);background:hsla(0,0%,100%,1)}", "#008000", "#ffffff"},
		"a hue, written in the newer way":  {"p{color:hsl(210deg 50% 50%)}", "#4080bf", ""},
		"a hue beyond the wheel":           {"p{color:hsl(-120 100% 50%)}", "#0000ff", ""},
		"a variable":                       {"body{color:#000} p{color:var(--a);background:var(--b)}", unknown, unknown},
		"other spaces of colours":          {"p{color:oklch(1 0 0);background:color-mix(in srgb,red,blue)}", unknown, unknown},
		"letters that nobody sees":         {"p{color:transparent}", unknown, ""},
		"the colour around":                {"body{color:#123456} p{color:currentColor}", "#123456", ""},
		"the colour around, inherited":     {"body{color:#123456} p{color:inherit}", "#123456", ""},
		"the first colour":                 {"body{color:#123456} p{color:initial}", "", ""},
		"letters that show another ground": {"body{color:rgba(0,0,0,.5)} p{background:#f00}", "#800000", "#ff0000"},
		"a ground taken away again":        {"p{background:#000} .a{background:transparent}", "", ""},
		"a picture":                        {"p{background:#fff;background-image:url(a.png)}", "", unknown},
		"a picture, first":                 {"p{background-image:url(a.png);background-color:#fff}", "", unknown},
		"no picture":                       {"p{background-image:none;background-color:#fff}", "", "#ffffff"},
		"a gradient":                       {"p{background:linear-gradient(#fff, #000)}", "", unknown},
		"a colour behind words":            {"p{background:no-repeat center #abc}", "", "#aabbcc"},
		"opacity":                          {"body{color:#000} p{opacity:.5}", unknown, ""},
		"full opacity":                     {"body{color:#000} p{opacity:1}", "#000000", ""},
		"on another element":               {"p{position:absolute;color:#fff}", "#ffffff", unknown},
		"on another element, with its own": {"p{position:absolute;background:#000}", "", "#000000"},
		"a condition":                      {"p{color:#000} p:not(.b){color:#fff}", unknown, ""},
		"a state":                          {"p{color:#000} p:hover{color:#fff}", "#000000", ""},
		"a child":                          {"p{color:#000} body > p{background:#000}", "#000000", unknown},
		"a screen":                         {"@media screen{p{color:#fff}}", "#ffffff", ""},
		"paper":                            {"@media print{p{color:#fff}}", "", ""},
		"the root":                         {":root{color:#abcdef}", "#abcdef", ""},
	} {
		doc := mustRead(t, "<html><style>"+test.styles+"</style><body><p class=a>A text")
		for p := range doc.Paragraphs() {
			if got := p.Spans[0].Look.Color.Value; got != test.letters {
				t.Errorf("%s: the letters are %q, want %q", name, got, test.letters)
			}
			if p.Ground != test.ground {
				t.Errorf("%s: the ground is %q, want %q", name, p.Ground, test.ground)
			}
		}
	}
}

// TestColorsOfAttributes holds those that stand without their sign, and that of links.
func TestColorsOfAttributes(t *testing.T) {
	doc := mustRead(t, `<body bgcolor=000080 text=ffffff><p>A <a href="b.html">link</a>`)
	for p := range doc.Paragraphs() {
		if got, link := p.Spans[0].Look.Color.Value, p.Spans[1].Look.Color.Value; doc.Ground != "#000080" || got != "#ffffff" || link != "" {
			t.Errorf("the page is %q, the letters %q, those of the link %q", doc.Ground, got, link)
		}
	}
}
