package starter_test

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
)

// Word opens a file without repair only when each element stands where the schema has it,
// and what is named is there.
func TestAWordFileIsAsTheStandardHasIt(t *testing.T) {
	for name, source := range allSources(t) {
		t.Run(name, func(t *testing.T) {
			for _, fault := range faultsOfWordFile(openWordFile(t, fileOf(t, source, document.DOCX))) {
				t.Error(fault)
			}
		})
	}
}

// faultsOfWordFile returns what is wrong with a file of Word.
func faultsOfWordFile(w *wordFile) []string {
	var faults []string
	for _, name := range w.names {
		if root := w.parts[name]; root != nil {
			root.all(func(n *node) {
				if fault := disorder(n); fault != "" {
					faults = append(faults, name+": "+fault)
				}
				if last := len(n.children) - 1; (n.name == "w:tc" || n.name == "w:footnote" && n.attrs["w:type"] == "" && name == "word/footnotes.xml") && (last < 0 || n.children[last].name != "w:p") {
					faults = append(faults, name+": "+n.name+" does not end with a paragraph")
				}
			})
		}
	}
	return slices.Concat(faults, faultsOfParts(w), faultsOfNames(w))
}

// faultsOfParts returns the parts that no relation leads to or that have no media type, and
// the relations that lead to nothing.
func faultsOfParts(w *wordFile) []string {
	var faults []string
	if w.names[0] != "[Content_Types].xml" {
		faults = append(faults, "the media types do not come first")
	}
	typed, led := map[string]bool{}, map[string]bool{"[Content_Types].xml": true}
	for _, n := range w.parts["[Content_Types].xml"].children {
		typed[n.attrs["Extension"]] = true
		typed[n.attrs["PartName"]] = true
	}
	for name, root := range w.parts {
		if path.Ext(name) != ".rels" {
			continue
		}
		led[name] = true
		of := path.Join(path.Dir(path.Dir(name)), strings.TrimSuffix(path.Base(name), ".rels"))
		ids := map[string]bool{}
		for _, r := range root.children {
			if id := r.attrs["Id"]; ids[id] {
				faults = append(faults, name+": two relations are called "+id)
			}
			ids[r.attrs["Id"]] = true
			if to := path.Join(path.Dir(of), r.attrs["Target"]); r.attrs["TargetMode"] == "" {
				led[to] = true
				if !slices.Contains(w.names, to) {
					faults = append(faults, name+": there is no part "+to)
				}
			}
		}
		if part := w.parts[of]; part != nil {
			part.all(func(n *node) {
				for _, attribute := range []string{"r:id", "r:embed"} {
					if id := n.attrs[attribute]; id != "" && !ids[id] {
						faults = append(faults, of+": there is no relation "+id)
					}
				}
			})
		}
	}
	for i, name := range w.names {
		isTyped := typed["/"+name] || path.Ext(name) != ".xml" && typed[strings.TrimPrefix(path.Ext(name), ".")]
		if !led[name] || !isTyped && i > 0 || slices.Contains(w.names[:i], name) {
			faults = append(faults, fmt.Sprintf("%s: a relation leads to it: %v, it has a media type: %v, or it is there twice", name, led[name], isTyped))
		}
	}
	return faults
}

// faultsOfNames returns the names that nothing has, or two things have. Where a box is
// written twice, the second is for other programs.
func faultsOfNames(w *wordFile) []string {
	var faults []string
	has := map[string]bool{}
	var asked []string
	define := func(kind, name string) {
		if has[kind+" "+name] {
			faults = append(faults, "two are called "+kind+" "+name)
		}
		has[kind+" "+name] = true
	}
	names := map[string]string{
		"w:pStyle": "style", "w:rStyle": "style", "w:tblStyle": "style", "w:basedOn": "style", "w:next": "style",
		"w:numId": "list", "w:abstractNumId": "kind of list",
	}
	for _, part := range w.parts {
		part.read(func(n *node) {
			switch n.name {
			case "w:style":
				define("style", n.attrs["w:styleId"])
				define("style's name", strings.ToLower(n.children[0].attrs["w:val"]))
			case "w:num":
				define("list", n.attrs["w:numId"])
			case "w:abstractNum":
				define("kind of list", n.attrs["w:abstractNumId"])
			case "w:bookmarkStart":
				define("bookmark", n.attrs["w:id"])
				define("place", n.attrs["w:name"])
				if len(n.attrs["w:name"]) > 40 {
					faults = append(faults, "the name of a bookmark is too long: "+n.attrs["w:name"])
				}
			case "w:bookmarkEnd":
				asked = append(asked, "bookmark "+n.attrs["w:id"])
			case "w:footnoteReference":
				asked = append(asked, "note "+n.attrs["w:id"])
			case "wp:docPr":
				define("drawing", n.attrs["id"])
			case "w:instrText":
				if f := strings.Fields(n.text); strings.HasSuffix(f[0], "REF") {
					asked = append(asked, "place "+f[1])
				}
			}
			if kind := names[n.name]; kind != "" {
				asked = append(asked, kind+" "+n.attrs["w:val"])
			}
		})
	}
	if notes := w.parts["word/footnotes.xml"]; notes != nil {
		for _, n := range notes.children {
			define("note", n.attrs["w:id"])
		}
	}
	for _, name := range asked {
		if !has[name] {
			faults = append(faults, "there is no "+name)
		}
	}
	return faults
}

// A person sees the names that Word has in the language of the text, and a machine always the
// same ones.
func TestStylesAreCalledAsWordCallsThem(t *testing.T) {
	for lang, want := range map[string][]string{
		"fr": {"heading 1 = Titre1", "Title = Titre", "Body Text = Corpsdetexte", "Quote = Citation", "Normal = Normal", "Titre de tableau = Titredetableau"},
		"en": {"heading 1 = Heading1", "Title = Title", "Body Text = BodyText", "Quote = Quote", "Normal = Normal", "Table Heading = TableHeading"},
		"de": {"heading 1 = Heading1", "Title = Title", "Body Text = BodyText", "Quote = Quote", "Normal = Normal", "Table Heading = TableHeading"},
	} {
		file := openWordFile(t, fileOf(t, []byte("---\nlang: "+lang+"\n---\n\n# A\n\nB\n"), document.DOCX))
		var got []string
		for _, n := range file.parts["word/styles.xml"].children {
			if n.name == "w:style" {
				got = append(got, n.children[0].attrs["w:val"]+" = "+n.attrs["w:styleId"])
			}
		}
		for _, each := range want {
			if !slices.Contains(got, each) {
				t.Errorf("%s: %q is not among %q", lang, each, got)
			}
		}
	}
}

// Every file of Word's names can be read, and each name is of a style that we may write.
func TestTheNamesOfWordAreOfOurStyles(t *testing.T) {
	files, _ := filepath.Glob("word/*.yaml")
	if len(files) < 2 {
		t.Fatalf("there are only %q", files)
	}
	var used []string
	source := "<!-- odt: page-header A -->\n<!-- odt: page-number -->\n\n# A\n\n[TOC]\n\n## B\n\n`c`[^1] [d](https://example.org)\n\n"
	for _, name := range []string{"Sender", "Addressee", "Salutation", "Signature", "Subtitle"} {
		source += "<!-- odt: style " + name + " -->\nA\n\n"
	}
	source += "<!-- odt: caption A -->\nA 1\n\n[^1]: E\n"
	for _, n := range openWordFile(t, fileOf(t, []byte(source), document.DOCX)).parts["word/styles.xml"].children {
		if n.name == "w:style" {
			used = append(used, n.children[0].attrs["w:val"])
		}
	}
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range strings.Split(string(body), "\n") {
			if name, _, ok := strings.Cut(row, ": "); ok && !strings.HasPrefix(row, "#") && !slices.Contains(used, name) {
				t.Errorf("%s: no file has a style %q", file, name)
			}
		}
	}
}

func TestTheSameSourceGivesTheSameBytesInWord(t *testing.T) {
	source := allSources(t)["everything"]
	if !bytes.Equal(fileOf(t, source, document.DOCX), fileOf(t, source, document.DOCX)) {
		t.Error("two files differ")
	}
}

// Below an item with numbers stands what has bullets in its own list, and below that numbers
// again.
func TestLevelsOfAListHaveTheirKinds(t *testing.T) {
	source := "1. a\n    - b\n\nA\n\n1. a\n    - b\n2. c\n    1. d\n        - e\n"
	var got []string
	for _, n := range openWordFile(t, fileOf(t, []byte(source), document.DOCX)).parts["word/numbering.xml"].children {
		row := ""
		n.all(func(c *node) {
			switch c.name {
			case "w:numFmt":
				row += c.attrs["w:val"][:1]
			case "w:abstractNumId", "w:lvlOverride":
				row += c.attrs["w:val"] + c.attrs["w:ilvl"] + " "
			}
		})
		got = append(got, row)
	}
	if diff := cmp.Diff([]string{"dbbbbbbbb", "ddbbbbbbb", "0 0 ", "0 0 ", "1 1 "}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Two tables that touch are one in Word.
func TestAParagraphKeepsTablesApart(t *testing.T) {
	file := openWordFile(t, fileOf(t, []byte(awkward()["two tables that touch"]), document.DOCX))
	var got []string
	for _, n := range file.parts["word/document.xml"].children[0].children {
		got = append(got, n.name)
	}
	if diff := cmp.Diff([]string{"w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A list in a list has its number, another list its own, and one of the other kind between
// two items does not begin them anew.
func TestListsOfAWordFileCountAsInTheText(t *testing.T) {
	source := "1. a\n2. b\n    - c\n    - d\n\n    e\n3. f\n    1. g\n\nA\n\n1. h\n"
	var got []string
	file := openWordFile(t, fileOf(t, []byte(source), document.DOCX))
	file.parts["word/document.xml"].all(func(n *node) {
		if n.name != "w:p" {
			return
		}
		row := ""
		n.all(func(c *node) {
			switch c.name {
			case "w:pStyle", "w:ilvl", "w:numId":
				row += c.attrs["w:val"] + " "
			case "w:t":
				row += c.text
			}
		})
		got = append(got, row)
	})
	want := []string{
		"ListParagraph 0 1 a", "ListParagraph 0 1 b", "ListParagraph 1 1 c", "ListParagraph 1 1 d", "ListContinue e", "ListParagraph 0 1 f",
		"ListParagraph 1 2 g", "BodyText A", "ListParagraph 0 3 h",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
