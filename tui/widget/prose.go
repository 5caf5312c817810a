package widget

import (
	"slices"
	"strings"
	"sync"

	glamour "charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"jourdain/grader/pattern"
	"jourdain/tui/theme"
)

// prose draws texts in Markdown, and remembers those that were drawn: that is costly to do
// anew for each key. It belongs to one painter, so the size and the theme do not change.
type prose struct {
	theme theme.Theme
	mu    sync.Mutex
	drawn map[string][]string
}

// lines draws a text in Markdown as lines of at most width columns.
func (p *prose) lines(source string, width int) []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if lines, ok := p.drawn[source]; ok {
		return lines
	}
	lines := p.draw(source, width)
	if p.drawn == nil {
		p.drawn = map[string][]string{}
	}
	p.drawn[source] = lines
	return lines
}

// draw draws a text anew. The renderer lets a comma or a full stop that ends a line of a list
// stand one column too far: such a text is drawn in one column less.
func (p *prose) draw(source string, width int) []string {
	lines := p.render(source, width)
	if !fits(lines, width) && width > 1 {
		if narrower := p.render(source, width-1); fits(narrower, width) {
			return narrower
		}
	}
	return lines
}

func fits(lines []string, width int) bool {
	return !slices.ContainsFunc(lines, func(line string) bool { return ansi.StringWidth(line) > width })
}

func (p *prose) render(source string, width int) []string {
	// The package above this renderer adds emoji and looks of its own, which weigh more than it does.
	drawing := glamour.NewRenderer(glamour.Options{Styles: p.theme.Markdown(), WordWrap: width})
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.DefinitionList))
	md.SetRenderer(renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(drawing, 1))))
	var drawn strings.Builder
	if err := md.Convert([]byte(unbroken(source)), &drawn); err != nil {
		return wrap(source, width)
	}
	lines := strings.Split(strings.Trim(drawn.String(), "\n"), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}

// unbroken returns a text in Markdown without the ends of lines inside its paragraphs and the
// items of its lists: the renderer would keep those of the items. Examples of code, tables and
// breaks that are meant stay.
func unbroken(source string) string {
	var lines []string
	example, open := false, false // open: the line before goes on
	for line := range strings.SplitSeq(source, "\n") {
		text := strings.TrimLeft(line, " ")
		fence := strings.HasPrefix(text, "```")
		switch {
		case open && !fence && text != "" && !beginsBlock().MatchString(text):
			lines[len(lines)-1] += " " + text
		default:
			lines = append(lines, line)
		}
		if fence {
			example = !example
		}
		open = !example && !fence && text != "" && !strings.HasPrefix(text, "#") && !strings.HasPrefix(text, "|") &&
			!strings.HasSuffix(line, "  ") && !strings.HasSuffix(line, `\`)
	}
	return strings.Join(lines, "\n")
}

// beginsBlock is how a line begins that begins something of its own.
var beginsBlock = pattern.New(`^(?:#{1,6} |[-*+] |[>|]|\d+[.)] |---|===)`)
