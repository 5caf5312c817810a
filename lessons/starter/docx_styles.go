package starter

import (
	"cmp"
	"embed"
	"fmt"
	"strings"
	"unicode"

	"github.com/goccy/go-yaml"

	"jourdain/grader/lexicon"
)

// The styles that only a file of Word has, by their names there.
const (
	itemStyle     = "List Paragraph"
	noteMarkStyle = "footnote reference"
	gridStyle     = "Table Grid"
)

// docxDeepest is the deepest level of an outline (17.3.1.20), and deepestContinued the
// number of styles for what goes on below an item.
const (
	docxDeepest      = 9
	deepestContinued = 5
)

// continuedStyle returns the style of a paragraph that goes on below an item.
func continuedStyle(level int) string {
	if level == 0 {
		return "List Continue"
	}
	return fmt.Sprintf("List Continue %d", level+1)
}

// docxStyles are the styles of a file of Word: those of the text, those that only such a
// file has, and those that every such file has.
type docxStyles struct {
	list  []docxStyle
	ids   map[string]string // by the name in the text
	local map[string]string // what Word calls its styles in the language of the text
	used  map[string]bool   // by identifier
	lang  string
}

// docxStyle is a style as Word has it (17.7.4.17).
type docxStyle struct {
	id, name, basedOn, next string
	kind                    string // of w:type
	standard                bool   // it is the one of its kind where none is named
	look                    look
	level                   int
	leader                  bool
	more                    string // further properties
}

//go:embed word/*.yaml
var wordFiles embed.FS

// localNames returns what Word calls its styles in a language, and in English in one of
// which nobody has said it.
func localNames(lang string) map[string]string {
	base, _, _ := strings.Cut(lang, "-")
	source, err := wordFiles.ReadFile("word/" + base + ".yaml")
	if err != nil {
		source, _ = wordFiles.ReadFile("word/en.yaml") // it is there: a test reads each
	}
	names := map[string]string{}
	_ = yaml.Unmarshal(source, &names) // as above
	return names
}

// docxStylesOf returns the styles of a text.
func docxStylesOf(t *text) docxStyles {
	d := docxStyles{ids: map[string]string{}, used: map[string]bool{}, local: localNames(t.meta.Language), lang: lexicon.Regional(t.meta.Language)}
	d.add("Default Paragraph Font", docxStyle{kind: "character", standard: true})
	d.add("Normal Table", docxStyle{kind: "table", standard: true, more: `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>` + docxCellMargins + "</w:tblPr>"})
	d.add("No List", docxStyle{kind: "numbering", standard: true})
	byName := map[string]*style{}
	for i := range t.styles {
		s := &t.styles[i]
		byName[s.name] = s
		d.ids[s.name] = d.ids[s.parent] // a style that Word does without is that above it
		if s.kind == ofFrames || s.word == "" || s.level > docxDeepest {
			continue
		}
		made := docxStyle{basedOn: d.ids[s.parent], look: s.look, level: s.level, leader: s.leader, kind: "paragraph", standard: s.name == plainStyle}
		if s.kind == ofWords {
			made.kind, made.basedOn = "character", d.ids["Default Paragraph Font"]
		}
		for above := byName[s.parent]; above != nil && above.word == ""; above = byName[above.parent] {
			made.look = made.look.over(above.look)
		}
		d.ids[s.name] = d.add(s.word, made)
	}
	for i := range t.styles {
		if s := &t.styles[i]; s.word != "" && s.next != "" {
			d.follow(d.ids[s.name], d.ids[s.next])
		}
	}
	d.more()
	return d
}

// more adds the styles that only a file of Word has.
func (d *docxStyles) more() {
	body := d.ids[bodyStyle]
	d.ids[itemStyle] = d.add(itemStyle, docxStyle{kind: "paragraph", basedOn: body})
	for level := range deepestContinued {
		name := continuedStyle(level)
		d.ids[name] = d.add(name, docxStyle{kind: "paragraph", basedOn: body, look: look{left: itemIndent(level)}})
	}
	d.ids[noteMarkStyle] = d.add(noteMarkStyle, docxStyle{kind: "character", basedOn: d.ids["Default Paragraph Font"], look: look{position: 1}})
	var borders strings.Builder
	for _, side := range [...]string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		fmt.Fprintf(&borders, `<w:%s w:val="single" w:sz="4" w:space="0" w:color="auto"/>`, side)
	}
	d.ids[gridStyle] = d.add(gridStyle, docxStyle{kind: "table", basedOn: d.ids["Normal Table"], more: "<w:tblPr>" + inside("w:tblBorders", borders.String()) + "</w:tblPr>"})
}

// add adds a style that Word calls so in a file, and returns its identifier; where there is
// one, which Word finds without regard to capitals, that is the one.
func (d *docxStyles) add(name string, s docxStyle) string {
	for i := range d.list {
		if strings.EqualFold(d.list[i].name, name) {
			d.ids[name] = d.list[i].id
			return d.list[i].id
		}
	}
	local := d.local[name]
	if local == "" {
		local = name
	}
	s.name = name
	if name == ourStyle {
		s.name = local
	}
	s.id = d.unused(identifier(local))
	d.list = append(d.list, s)
	d.ids[name] = s.id
	return s.id
}

// ourStyle is the one that Word has none like.
const ourStyle = headCellStyle

// identifier returns the identifier that Word makes of a name: what is neither a letter
// without an accent nor a digit nor a hyphen is left out.
func identifier(name string) string {
	id := strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' {
			return -1
		}
		return r
	}, name)
	return cmp.Or(id, "Style")
}

// unused returns an identifier that no style has yet.
func (d *docxStyles) unused(id string) string {
	free := id
	for n := 1; ; n++ {
		taken := false
		for i := range d.list {
			taken = taken || strings.EqualFold(d.list[i].id, free)
		}
		if !taken {
			return free
		}
		free = fmt.Sprintf("%s%d", id, n)
	}
}

// follow says which style the paragraph after one of another style has.
func (d *docxStyles) follow(id, next string) {
	for i := range d.list {
		if d.list[i].id == id && id != next {
			d.list[i].next = next
		}
	}
}

// id says that the text uses a style, and returns its identifier.
func (d *docxStyles) id(name string) string {
	d.used[d.ids[name]] = true
	return d.ids[name]
}
