package widget

import (
	"strings"
	"sync"

	"charm.land/glamour/v2"
)

// proseCache remembers texts that were drawn: Markdown is costly to draw anew for
// each key. It belongs to one painter, so the size and the theme do not change.
type proseCache struct {
	mu    sync.Mutex
	lines map[string][]string
}

// markdown draws a text in Markdown as lines of at most width columns.
func (p *Painter) markdown(source string, width int) []string {
	p.prose.mu.Lock()
	defer p.prose.mu.Unlock()
	if lines, ok := p.prose.lines[source]; ok {
		return lines
	}
	lines := p.drawMarkdown(source, width)
	if p.prose.lines == nil {
		p.prose.lines = map[string][]string{}
	}
	p.prose.lines[source] = lines
	return lines
}

func (p *Painter) drawMarkdown(source string, width int) []string {
	renderer, err := glamour.NewTermRenderer(glamour.WithStyles(p.Theme.Markdown()), glamour.WithWordWrap(width))
	if err != nil {
		return wrap(source, width)
	}
	drawn, err := renderer.Render(source)
	if err != nil {
		return wrap(source, width)
	}
	lines := strings.Split(strings.Trim(drawn, "\n"), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}
