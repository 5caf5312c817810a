package annotate

import (
	"cmp"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"jourdain/grader/archive"
	"jourdain/grader/document"
	"jourdain/grader/docx"
	"jourdain/grader/wording"
	"jourdain/grader/xmltext"
)

// The namespaces and the kinds of what has to do with comments.
const (
	strictFamily = "http://purl.oclc.org/ooxml/"
	relationship = "http://schemas.openxmlformats.org/package/2006/relationships"
	contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
	commentsKind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
	declaration  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
)

func mainNamespace(strict bool) string {
	if strict {
		return strictFamily + "wordprocessingml/main"
	}
	return "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
}

func commentsRelation(strict bool) string {
	if strict {
		return strictFamily + "officeDocument/relationships/comments"
	}
	return "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
}

// wordComments returns the elements of the comments, as their part has them.
func wordComments(t *docx.Traced, comments []Comment, when time.Time) string {
	var b strings.Builder
	for i := range comments {
		fmt.Fprintf(&b, `<w:comment xmlns:w="%s" w:id="%d" w:author="%s" w:date="%s" w:initials="%.1s">`,
			mainNamespace(t.Strict), t.Origins.Comments+i, document.Annotator, when.Format("2006-01-02T15:04:05Z"), document.Annotator)
		for _, line := range comments[i].Text {
			b.WriteString(`<w:p><w:r><w:t xml:space="preserve">` + escaped(line) + `</w:t></w:r></w:p>`)
		}
		if len(comments[i].Text) == 0 {
			b.WriteString(`<w:p/>`)
		}
		b.WriteString(`</w:comment>`)
	}
	return b.String()
}

// wordPackage is a package that is written anew, and what changes in it.
type wordPackage struct {
	*docx.Traced
	archive *archive.Archive
	changed map[string]archive.Text
	added   []archive.Added
}

// addComments puts comments into the part for them: it is made where there is none.
func (p *wordPackage) addComments(comments string) error {
	if p.Comments != "" {
		return p.extend(p.Comments, func([]string) string { return comments })
	}
	name := p.Missing
	if name == "" {
		name = p.free()
		if err := p.relate(path.Base(name)); err != nil {
			return err
		}
	}
	p.add(name, `<w:comments xmlns:w="`+mainNamespace(p.Strict)+`">`+comments+`</w:comments>`)
	if p.Types == "" {
		return nil
	}
	return p.extend(p.Types, func([]string) string {
		return `<Override xmlns="` + contentTypes + `" PartName="/` + escaped(name) + `" ContentType="` + commentsKind + `"/>`
	})
}

// free returns a name beside the text that no part has.
func (p *wordPackage) free() string {
	taken := map[string]bool{}
	for _, name := range p.archive.Names() {
		taken[strings.ToLower(name)] = true
	}
	folder := path.Dir(p.Part)
	name := path.Join(folder, "comments.xml")
	for i := 2; taken[strings.ToLower(name)]; i++ {
		name = path.Join(folder, "comments"+strconv.Itoa(i)+".xml")
	}
	return name
}

// relate says among the relations of the text where its comments are.
func (p *wordPackage) relate(target string) error {
	relation := func(taken []string) string {
		id := "rIdComments"
		for i := 2; slices.Contains(taken, id); i++ {
			id = "rIdComments" + strconv.Itoa(i)
		}
		return `<Relationship xmlns="` + relationship + `" Id="` + id + `" Type="` + commentsRelation(p.Strict) + `" Target="` + target + `"/>`
	}
	if p.Relations != "" {
		return p.extend(p.Relations, relation)
	}
	folder, file := path.Split(p.Part)
	p.add(folder+"_rels/"+file+".rels", `<Relationships xmlns="`+relationship+`">`+relation(nil)+`</Relationships>`)
	return nil
}

// add adds a part.
func (p *wordPackage) add(name, text string) {
	p.added = append(p.added, archive.Added{Name: name, Text: func(w io.Writer) error {
		_, err := io.WriteString(w, declaration+text)
		return err //nolint:wrapcheck // that of the writer
	}})
}

// extend puts something in at the end of the root of a part. It is given the ids that are taken there.
func (p *wordPackage) extend(name string, more func(taken []string) string) error {
	root, ids, err := rootOf(p.archive, name)
	if err != nil {
		return err
	}
	e := &edits{}
	e.within(root, edit{at: root.End, text: more(ids)})
	p.changed[name] = e.part(p.archive, name)
	return nil
}

// small are the limits of a part that says what others are, or holds comments.
func small() xmltext.Limits {
	return xmltext.Limits{Depth: 256, Attributes: 256, Attribute: 1 << 20, Elements: 4_000_000}
}

// rootOf returns the root of a part, and the ids of what stands directly in it.
func rootOf(a *archive.Archive, name string) (*wording.Element, []string, error) {
	source, err := a.Part(name).Open()
	if err != nil {
		return nil, nil, err //nolint:wrapcheck // the archive's error is the door's
	}
	defer func() { _ = source.Close() }()
	text, err := xmltext.Open(source, &xmltext.Shared{Namespace: func(string) string { return "" }, Limits: small()})
	if err != nil {
		return nil, nil, xmltext.Unreadable(name, err)
	}
	walk := xmltext.Walk(text, func(*xmltext.Element) {})
	if root := walk.Root(); root.Name == "" {
		return nil, nil, xmltext.Unreadable(name, cmp.Or(walk.Err(), io.ErrUnexpectedEOF))
	}
	_, at := walk.Extent()
	element := &wording.Element{End: at}
	tag, ends := walk.Tag()
	if ends {
		element.Tag = tag
	}
	var ids []string
	walk.Each(func(e xmltext.Element) { ids = append(ids, e.Attr("Id")) })
	if !ends {
		element.End, _ = walk.Extent()
	}
	walk.End()
	return element, ids, xmltext.Unreadable(name, walk.Err())
}
