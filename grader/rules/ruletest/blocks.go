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

func (b *builder) line(text string, number int) error {
	head, words, _ := strings.Cut(text, " ")
	if container, ok := strings.CutSuffix(head, ">"); ok {
		return b.within(container, words, number)
	}
	kind, braces, _ := strings.Cut(strings.TrimSuffix(head, "}"), "{")
	attrs, err := readAttributes(braces)
	if err != nil {
		return err
	}
	p := &document.Paragraph{Look: &attrs.look, StyleLevel: attrs.level, Ground: attrs.ground}
	p.Style = attrs.named()
	words, remarks := cutRemarks(words)
	words, p.Marked = cutLanguages(words, attrs.language)
	p.Spans = spans(words, attrs.look)
	defer func() { b.remark(remarks) }()
	p.Place.Line = number
	switch level, isHeading := headingLevel(kind); {
	case kind == "meta":
		return b.meta(words)
	case isHeading:
		b.add(&document.Heading{
			Common: p.Common, Ground: p.Ground, Level: level, Spans: p.Spans, Marked: p.Marked, Look: p.Look, Style: p.Style, Label: attrs.label, Numbered: attrs.numbered,
			Source: document.OutlineLevel, ImageOnly: strings.TrimSpace(p.Text()) == "" && strings.Contains(words, "[image"),
		})
	case kind == "p" || kind == "empty":
		b.add(p)
	case roles()[kind] != "":
		p.Role = roles()[kind]
		b.add(p)
	default:
		return b.container(kind, p, &attrs)
	}
	return nil
}

// container adds what stands in, or is, another kind of block.
func (b *builder) container(kind string, p *document.Paragraph, attrs *attributes) error {
	inner := []document.Block{p}
	switch kind {
	case "li", "ol":
		b.item(kind == "ol", max(attrs.depth, 1), inner)
	case "table":
		b.add(&document.Table{Name: p.Text()})
	case "cell":
		b.row(document.Row{Cells: []document.Cell{{Blocks: inner, ColSpan: 1, RowSpan: 1}}}, false)
	case "row", "headrow":
		b.row(cells(p.Text(), attrs), kind == "headrow")
	case "box":
		b.add(&document.Box{Blocks: inner, Anchor: attrs.anchor})
	case "toc":
		if c, ok := b.last().(*document.Contents); ok && c.Generated != attrs.typed {
			c.Entries = append(c.Entries, inner...)
			return nil
		}
		b.add(&document.Contents{Kind: document.TableOfContents, Generated: !attrs.typed, Entries: inner})
	case "figure":
		b.add(&document.Figure{Description: p.Text(), Anchor: attrs.anchor, Decorative: attrs.decorative})
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
	case "author":
		b.doc.Meta.Creator = value
	case "generator":
		b.doc.Meta.Generator = value
	case "name":
		b.doc.Name = value
	case "targets":
		b.targets(value)
	case "ground":
		b.doc.Ground = value
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
