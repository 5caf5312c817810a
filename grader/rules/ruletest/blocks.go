package ruletest

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"jourdain/grader/document"
)

// ErrNotation is the error of a line that is no block.
var ErrNotation = errors.New("this is no block")

// Parse reads a document in blocks. The error names the line.
func Parse(source string) (*document.Document, error) {
	b := &builder{doc: document.Document{Format: document.ODT}}
	for n, text := range strings.Split(source, "\n") {
		if strings.TrimSpace(text) == "" {
			continue
		}
		if err := b.line(text, n+1); err != nil {
			return nil, fmt.Errorf("line %d, %q: %w", n+1, text, err)
		}
	}
	return document.New(b.doc), nil
}

// builder makes a document from its lines.
type builder struct{ doc document.Document }

// attributes are what stands in braces.
type attributes struct {
	look  document.Appearance
	level int
	style string
}

func (b *builder) line(text string, number int) error {
	head, words, _ := strings.Cut(text, " ")
	kind, braces, _ := strings.Cut(strings.TrimSuffix(head, "}"), "{")
	attrs, err := readAttributes(braces)
	if err != nil {
		return err
	}
	p := &document.Paragraph{Look: &attrs.look, StyleLevel: attrs.level}
	if attrs.style != "" {
		p.Style = &document.Style{Name: attrs.style, Display: attrs.style}
	}
	p.Spans = spans(words, attrs.look)
	p.Place.Line = number
	switch level, isHeading := headingLevel(kind); {
	case kind == "meta":
		return b.meta(words)
	case isHeading:
		b.add(&document.Heading{
			Common: p.Common, Level: level, Spans: p.Spans, Look: p.Look, Style: p.Style,
			Source: document.OutlineLevel, ImageOnly: strings.TrimSpace(p.Text()) == "" && strings.Contains(words, "[image"),
		})
	case kind == "p" || kind == "empty":
		b.add(p)
	case roles()[kind] != "":
		p.Role = roles()[kind]
		b.add(p)
	default:
		return b.container(kind, p)
	}
	return nil
}

// container adds what stands in, or is, another kind of block.
func (b *builder) container(kind string, p *document.Paragraph) error {
	inner := []document.Block{p}
	switch kind {
	case "li", "ol":
		if list, ok := b.last().(*document.List); ok && list.Ordered == (kind == "ol") {
			list.Items = append(list.Items, document.Item{Blocks: inner})
			return nil
		}
		b.add(&document.List{Ordered: kind == "ol", Items: []document.Item{{Blocks: inner}}})
	case "cell":
		row := document.Row{Cells: []document.Cell{{Blocks: inner, ColSpan: 1, RowSpan: 1}}}
		if table, ok := b.last().(*document.Table); ok {
			table.Rows = append(table.Rows, row)
			return nil
		}
		b.add(&document.Table{Rows: []document.Row{row}})
	case "box":
		b.add(&document.Box{Blocks: inner})
	case "toc":
		b.add(&document.Contents{Kind: document.TableOfContents, Generated: true, Entries: inner})
	case "figure":
		b.add(&document.Figure{Description: p.Text()})
	case "separator":
		b.add(&document.Separator{})
	case "pagebreak":
		b.add(&document.PageBreak{})
	default:
		return ErrNotation
	}
	return nil
}

func (b *builder) add(block document.Block) { b.doc.Blocks = append(b.doc.Blocks, block) }

func (b *builder) last() document.Block {
	if n := len(b.doc.Blocks); n > 0 {
		return b.doc.Blocks[n-1]
	}
	return nil
}

func (b *builder) meta(words string) error {
	key, value, _ := strings.Cut(words, " ")
	switch key {
	case "title":
		b.doc.Meta.Title = value
	case "language":
		b.doc.Meta.Language = value
	case "generator":
		b.doc.Meta.Generator = value
	case "format":
		b.doc.Format = document.Format(value)
	default:
		return ErrNotation
	}
	return nil
}

func headingLevel(kind string) (int, bool) {
	digits, ok := strings.CutPrefix(kind, "h")
	level, err := strconv.Atoi(digits)
	return level, ok && err == nil && level >= 1 && level <= 10
}

func roles() map[string]document.Role {
	return map[string]document.Role{
		"title": document.TitleRole, "subtitle": document.SubtitleRole, "quote": document.QuotationRole,
		"caption": document.CaptionRole, "code": document.CodeRole, "signature": document.SignatureRole,
		"address": document.AddressRole, "headingrole": document.HeadingRole,
	}
}

func readAttributes(braces string) (attributes, error) {
	a := attributes{look: document.Appearance{Size: document.Property[float64]{Value: 12}}}
	if braces == "" {
		return a, nil
	}
	for word := range strings.SplitSeq(braces, ",") {
		name, value, _ := strings.Cut(word, "=")
		number, err := strconv.ParseFloat(value, 64)
		switch {
		case name == "bold":
			a.look.Bold = direct(true)
		case name == "italic":
			a.look.Italic = direct(true)
		case name == "underline":
			a.look.Underline = direct(true)
		case name == "capitals":
			a.look.Capitals = direct(true)
		case name == "centre":
			a.look.Align = direct(document.Center)
		case name == "style":
			a.style = value
		case name == "size" && err == nil:
			a.look.Size = direct(number)
		case name == "level" && err == nil:
			a.level = int(number)
		default:
			return a, fmt.Errorf("%q: %w", word, ErrNotation)
		}
	}
	return a, nil
}

func direct[T comparable](value T) document.Property[T] {
	return document.Property[T]{Value: value, Origin: document.Direct}
}
