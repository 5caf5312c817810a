package docx_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
)

// TestReview holds which changes and comments are left in a document, and where.
func TestReview(t *testing.T) {
	doc := source{
		comments: `<w:comment w:id="7">` + par("", "Is this so?") + `</w:comment><w:comment w:id="8">` + par("", "nowhere") + `</w:comment><w:comment w:id="9">` + par("", "On no words.") + `</w:comment>`,
		body: `<w:p><w:ins>` + text("a") + `</w:ins><w:ins>` + text("b") + `</w:ins>` + text("c") + `<w:del><w:r><w:delText>d</w:delText></w:r></w:del></w:p>` +
			`<w:p><w:commentRangeStart w:id="7"/><w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>e</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>` +
			`<w:p>` + text("f") + `<w:r><w:commentReference w:id="9"/></w:r></w:p>`,
	}.read(t)
	first, second := doc.Blocks[0], doc.Blocks[1]
	changes := []document.Change{{Kind: document.Insertion, In: first}, {Kind: document.Deletion, In: first}, {Kind: document.FormatChange, In: second}}
	if len(doc.Changes) != len(changes) {
		t.Fatalf("%d changes, want %d", len(doc.Changes), len(changes))
	}
	for i := range changes {
		if doc.Changes[i] != changes[i] {
			t.Errorf("change %d is %v, want %v", i, doc.Changes[i], changes[i])
		}
	}
	comments := []document.Comment{{Text: "Is this so?", In: second}, {Text: "On no words.", In: doc.Blocks[2]}}
	if !slices.Equal(comments, doc.Comments) {
		t.Errorf("comments %v, want %v", doc.Comments, comments)
	}
}

// TestTargets holds that a document knows what a reference or a link can lead to.
func TestTargets(t *testing.T) {
	doc := source{body: `<w:p><w:bookmarkStart w:id="0" w:name="_Ref1"/><w:del><w:bookmarkStart w:id="1" w:name="gone"/></w:del>` + text("a") + `</w:p>`}.read(t)
	if diff := cmp.Diff(map[string]bool{"_Ref1": true, "gone": true, "_top": true}, doc.Targets); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestListsThatGoOn holds which list goes on counting where another one stopped.
func TestListsThatGoOn(t *testing.T) {
	doc := source{numbering: bullets, body: item("2", "0", "a") + par("", "x") + item("2", "0", "b") + par("", "y") + item("3", "0", "c") + par("", "z") + item("3", "0", "d")}.read(t)
	var got []bool
	for _, block := range doc.Blocks {
		if list, ok := block.(*document.List); ok {
			got = append(got, list.Continues)
		}
	}
	if diff := cmp.Diff([]bool{false, true, false, true}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
