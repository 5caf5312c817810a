package docx_test

import (
	"archive/zip"
	"bytes"
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/docx"
	"jourdain/grader/dump"
)

// TestMetamorphoses holds that what programs write in other ways, and means the same, gives the
// same document.
func TestMetamorphoses(t *testing.T) {
	files, err := filepath.Glob("testdata/*.docx")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for name, change := range metamorphoses() {
		t.Run(name, func(t *testing.T) {
			changed := 0
			for _, file := range files {
				parts := unpack(t, file)
				before := readParts(t, parts)
				other := make([]string, len(parts))
				for i := 0; i < len(parts); i += 2 {
					other[i], other[i+1] = parts[i], change(parts[i], parts[i+1])
					if other[i+1] != parts[i+1] {
						changed++
					}
				}
				if diff := cmp.Diff(dump.Looks(before), dump.Looks(readParts(t, other))); diff != "" {
					t.Errorf("%s\n%s", file, diff)
				}
			}
			if changed == 0 {
				t.Error("nothing was changed")
			}
		})
	}
}

// metamorphoses change a part, which has a name.
func metamorphoses() map[string]func(name, text string) string {
	run := regexp.MustCompile(`(?s)<w:r>.*?</w:r>|<w:r [^>]*>.*?</w:r>`)
	inText := func(change func(string) string) func(string, string) string {
		return func(name, text string) string {
			if name != "word/document.xml" {
				return text
			}
			return change(text)
		}
	}
	around := func(before, after string) func(string, string) string {
		return inText(func(text string) string {
			return run.ReplaceAllStringFunc(text, func(r string) string {
				if strings.Contains(r, "txbxContent") || strings.Contains(r, "fldChar") || strings.Contains(r, "instrText") {
					return r // it holds only a part of what stands in it, or of a field
				}
				return before + r + after
			})
		})
	}
	paragraph := regexp.MustCompile(`(?s)<w:p>.*?</w:p>|<w:p [^>]*[^/]>.*?</w:p>`)
	split := regexp.MustCompile(`<w:r>((?:<w:rPr>(?:<[^>]*>)*?</w:rPr>)?)<w:t(?: xml:space="preserve")?>([A-Za-z])([A-Za-z]+)</w:t></w:r>`)
	return map[string]func(string, string) string{
		"the prefixes have other names": func(_, text string) string {
			return regexp.MustCompile(`([</ ]|xmlns:)w(:|=)`).ReplaceAllString(text, "${1}ns9${2}")
		},
		"the runs are split": inText(func(text string) string {
			return split.ReplaceAllString(text, `<w:r>$1<w:t>$2</w:t></w:r><w:r>$1<w:t>$3</w:t></w:r>`)
		}),
		"the runs stand in content controls":                  around(`<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>`, `</w:sdtContent></w:sdt>`),
		"the runs stand in links that lead nowhere":           around(`<w:hyperlink w:history="1">`, `</w:hyperlink>`),
		"the runs stand in smart tags":                        around(`<w:smartTag w:uri="x" w:element="y">`, `</w:smartTag>`),
		"the runs stand in what is unknown":                   around(`<x:y xmlns:x="urn:x">`, `</x:y>`),
		"the runs were inserted at a place that nobody names": around(`<w:customXml w:element="x">`, `</w:customXml>`),
		"the paragraphs stand in content controls": inText(func(text string) string {
			if strings.Contains(text, "txbxContent") {
				return text
			}
			return paragraph.ReplaceAllString(text, `<w:sdt><w:sdtPr/><w:sdtContent>$0</w:sdtContent></w:sdt>`)
		}),
		"the form is the strict one": func(_, text string) string {
			return strings.NewReplacer(
				"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
				"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
				"http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math",
				"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
				"http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/",
				`w:jc w:val="left"`, `w:jc w:val="start"`, `w:jc w:val="right"`, `w:jc w:val="end"`,
				`<w:b/>`, `<w:b w:val="true"/>`, `<w:tblHeader/>`, `<w:tblHeader w:val="on"/>`, `w:ind w:left=`, `w:ind w:start=`,
			).Replace(text)
		},
		"there is no fallback": inText(func(text string) string {
			return regexp.MustCompile(`(?s)<mc:Fallback>.*?</mc:Fallback>`).ReplaceAllString(text, "")
		}),
	}
}

// unpack returns the parts of a file: names and texts by turns.
func unpack(t *testing.T, name string) []string {
	t.Helper()
	archive, err := zip.OpenReader(name)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	var parts []string
	for _, f := range archive.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		_ = part.Close()
		if strings.HasSuffix(f.Name, ".xml") || strings.HasSuffix(f.Name, ".rels") {
			parts = append(parts, f.Name, string(bytes.TrimPrefix(text, []byte("\xEF\xBB\xBF"))))
		}
	}
	return parts
}

func readParts(t *testing.T, parts []string) *document.Document {
	t.Helper()
	doc, err := readWithin(pack(t, zip.Store, parts...), docx.Defaults())
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
