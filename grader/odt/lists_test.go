package odt_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
)

func TestLists(t *testing.T) {
	const styles = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>` +
		`<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>` +
		`<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>` +
		`<text:list-style style:name="L3"><text:list-level-style-number text:level="1"/></text:list-style>` +
		`<style:style style:name="P1" style:family="paragraph" style:list-style-name="L1"/>`
	dumped(t, []dumpTest{
		{"numbered, with bullets below", source{automatic: styles, body: `<text:list text:style-name="L1"><text:list-item><text:p>a</text:p>
			<text:list><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item><text:list-header><text:p>c</text:p></text:list-header></text:list>`}, `
			1 list ordered
			  item
			    1 p a
			    2 list
			      item
			        2 p b
			  item header
			    3 p c
			`},
		{"each list below is under its own item", source{automatic: styles, body: `<text:list text:style-name="L1">
			<text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item><text:list-item><text:p>c</text:p></text:list-item></text:list></text:list-item>
			<text:list-item><text:p>d</text:p></text:list-item>
			<text:list-item><text:p>e</text:p><text:list><text:list-item><text:p>f</text:p></text:list-item></text:list><text:p>g</text:p></text:list-item></text:list>`}, `
			1 list ordered
			  item
			    1 p a
			    2 list
			      item
			        2 p b
			      item
			        3 p c
			  item
			    4 p d
			  item
			    5 p e
			    6 list
			      item
			        6 p f
			    7 p g
			`},
		{"without a style, of a heading without a number, of numbers without a format", source{automatic: styles, body: `
			<text:list><text:list-item><text:p text:style-name="P1">a</text:p></text:list-item></text:list>
			<text:list text:style-name="L2"><text:list-item><text:h text:outline-level="2">b</text:h></text:list-item></text:list>
			<text:list text:style-name="L3"><text:list-item><text:p>c</text:p></text:list-item></text:list>`}, `
			1 list
			  item
			    1 p a
			2 h2 b
			3 list ordered
			  item
			    3 p c
			`},
		{"a list that only numbers headings is none", source{automatic: styles, body: `
			<text:list text:style-name="L1"><text:list-item><text:list><text:list-item><text:h text:outline-level="2">a</text:h></text:list-item></text:list></text:list-item></text:list>
			<text:list text:style-name="L1"><text:list-item><text:h text:outline-level="1">b</text:h><text:p>c</text:p></text:list-item></text:list>`}, `
			1 h2 a
			2 list ordered
			  item
			    2 h1 b
			    3 p c
			`},
		{"a level that the list style leaves out, in an inner list's own and in that of the outer one", source{automatic: styles, body: `
			<text:list text:style-name="L1"><text:list-item><text:p>a</text:p><text:list text:style-name="L3"><text:list-item><text:p>b</text:p>
			<text:list><text:list-item><text:p>c</text:p></text:list-item></text:list></text:list-item></text:list></text:list-item></text:list>`}, `
			1 list ordered
			  item
			    1 p a
			    2 list ordered
			      item
			        2 p b
			        3 list ordered
			          item
			            3 p c
			`},
		{"a list style that the file does not have", source{automatic: styles, body: `
			<text:list text:style-name="L1"><text:list-item><text:p>a</text:p><text:list text:style-name="X"><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item></text:list>
			<text:list text:style-name="X"><text:list-item><text:p>c</text:p><text:list text:style-name="L3"><text:list-item><text:p>d</text:p></text:list-item></text:list></text:list-item></text:list>`}, `
			1 list ordered
			  item
			    1 p a
			    2 list
			      item
			        2 p b
			3 list
			  item
			    3 p c
			    4 list
			      item
			        4 p d
			`},
		{"numbered paragraphs are one list", source{automatic: styles, body: `<text:numbered-paragraph text:style-name="L1"><text:p>a</text:p></text:numbered-paragraph>
			<text:numbered-paragraph text:style-name="L1"><text:p>b</text:p></text:numbered-paragraph>`}, `
			1 list ordered
			  item
			    1 p a
			  item
			    2 p b
			`},
	})
}

// TestListsThatGoOn holds which numbered lists go on with the one before: those that say it,
// and those whose first item begins with the number to come.
func TestListsThatGoOn(t *testing.T) {
	list := func(attributes, item string) string {
		return `<text:list text:style-name="L1" ` + attributes + `><text:list-item ` + item + `><text:p>a</text:p></text:list-item></text:list><text:p>b</text:p>`
	}
	doc := source{
		automatic: `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>`,
		body: list("", "") + list("", `text:start-value="2"`) + list(`text:continue-numbering="true"`, "") +
			list("", `text:start-value="4"`) + list("", `text:start-value="7"`) + list("", ""),
	}.read(t)
	var got []bool
	for _, block := range doc.Blocks {
		if l, ok := block.(*document.List); ok {
			got = append(got, l.Continues)
		}
	}
	if diff := cmp.Diff([]bool{false, true, true, true, false, false}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
