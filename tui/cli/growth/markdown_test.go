//go:build unix

package growth_test

import (
	"fmt"
	"strings"
)

func markdownThings() []thing {
	return append([]thing{
		{"headings", 2000, each(func(i int) string {
			return fmt.Sprintf("## Le pré %d\n\nNous avons mesuré le pont %d fois, puis nous avons comparé.\n\n", i, i)
		})},
		{"the same heading", 2000, many("## Semis\n\n")},
		{"lookalikes", 2000, each(func(i int) string {
			return fmt.Sprintf("**Le pré %d**\n\nNous avons mesuré le pont %d fois, puis nous avons comparé.\n\n", i, i)
		})},
		{"lookalikes alone", 20_000, many("**Le pré**\n\n")},
		{"open images", 4000, many("![a](")},
		{"open images with letters", 400, many("![a](" + strings.Repeat("x", 1000))},
		{"open links", 4000, many("[a](b ")},
		{"open links on lines", 4000, many("[a](b\n")},
		{"open links with letters", 400, many("[a](" + strings.Repeat("x", 1000) + " ")},
		{"open links in angles", 4000, many("[a](<")},
		{"open links in angles with letters", 400, many("[a](<" + strings.Repeat("x", 1000))},
		{"open titles", 4000, many("[a](b \"")},
		{"open titles in brackets", 4000, many("[a](b (")},
		{"parentheses", 20_000, func(n int) string { return "[a](" + strings.Repeat("(", n) }},
		{"parentheses of many links", 400, many("[a](" + strings.Repeat("(", 1000) + " ")},
		{"brackets", 20_000, many("[")},
		{"brackets around letters", 400, many("[" + strings.Repeat("x", 1000))},
		{"brackets in brackets", 2000, func(n int) string { return nest(n, "[", "a", "]") }},
		{"many brackets in brackets", 200, many(nest(90, "[", "a", "]") + "\n\n")},
		{"closing brackets", 20_000, many("]")},
		{"links in links", 2000, func(n int) string { return nest(n, "[", "a", "](b)") }},
		{"images in images", 200, func(n int) string { return nest(n, "![", "a", "](b)") }},
		{"stars", 20_000, many("*a **a ")},
		{"stars closed", 2000, func(n int) string { return strings.Repeat("*a **a ", n) + strings.Repeat("b** b*", n) }},
		{"stars on lines", 2000, many("*a **a\n")},
		{"stars and underscores", 2000, many("*a _b ")},
		{"runs of stars", 20_000, many("*")},
		{"runs of stars of each length", 200, each(func(i int) string { return strings.Repeat("*", i%50+1) + "a " })},
		{"strikes", 2000, many("~~a ~b ")},
		{"backticks", 2000, many("`a ``b ")},
		{"backticks of each length", 200, each(func(i int) string { return strings.Repeat("`", i%500+1) + "a " })},
		{"open comments", 4000, many("a <!-- b ")},
		{"open comments on lines", 4000, many("<!-- b\n\n")},
		{"open instructions", 4000, many("a <? b ")},
		{"open declarations", 4000, many("a <!A b ")},
		{"open character data", 4000, many("a <![CDATA[ b ")},
		{"open tags", 4000, many("<a b='c ")},
		{"open tags with attributes", 4000, many("<a b=c d ")},
		{"open addresses", 4000, many("<http://a")},
		{"tags", 4000, many("<b>a</b> ")},
		{"quotations in each other", 50, many(strings.Repeat("> ", 45) + "a\n\n")},
		{"lists in each other", 50, many(strings.Repeat("- ", 45) + "a\n\n")},
		{"deep lazy lines", 4000, func(n int) string { return strings.Repeat("> ", 90) + strings.Repeat("a\n", n) }},
		{"items", 4000, each(func(i int) string { return fmt.Sprintf("- du pain %d\n", i) })},
		{"items with an empty line", 4000, many("1. a\n\n")},
		{"items one deeper than the other", 40, each(func(i int) string { return strings.Repeat("  ", i) + "- a\n" })},
		{"rows", 2000, func(n int) string { return "|a|b|\n|-|-|\n" + strings.Repeat("|c|d|\n", n) }},
		{"columns", 2000, func(n int) string {
			return strings.Repeat("|a", n) + "|\n" + strings.Repeat("|-", n) + "|\n" + strings.Repeat("|b", n) + "|\n"
		}},
		{"columns without cells", 500, func(n int) string {
			return strings.Repeat("|a", n) + "|\n" + strings.Repeat("|-", n) + "|\n" + strings.Repeat("|\n", n)
		}},
		{"tables", 2000, many("|a|b|\n|-|-|\n|c|d|\n\n")},
		{"lines of bars", 4000, many("|a|b\n")},
		{"entities", 20_000, many("&amp; &#65; ")},
		{"escapes", 20_000, many("\\* ")},
		{"code blocks", 4000, many("```\na\n```\n")},
		{"open code blocks", 4000, many("```\n")},
		{"breaks of one text", 2000, many("un vers  \n")},
		{"lines of one text", 20_000, many("un vers\n")},
		{"texts", 4000, many("Un vers.\n\n")},
		{"underlined lines", 4000, many("a\n-\n")},
		{"a heading of many lines", 4000, func(n int) string { return strings.Repeat("a\n", n) + "===\n" }},
		{"rules", 4000, many("---\n\n")},
		{"runs of spaces", 4000, many("a    b ")},
		{"tabs", 4000, many("a\tb ")},
		{"letters without a space", 20_000, many("abcdefghij")},
		{"bare addresses", 4000, many("http://a.b ")},
		{"bare addresses without a space", 4000, many("http://a.b/(")},
		{"points of mail", 4000, many("a.")},
		{"signs of mail", 4000, many("a@")},
		{"names of mail", 400, many(strings.Repeat("a", 1000) + "@b ")},
		{"www", 4000, many("www.")},
	}, moreMarkdown()...)
}

// moreMarkdown are the things that name each other, and the additions of programs.
func moreMarkdown() []thing {
	return []thing{
		{"notes", 1000, each(func(i int) string { return fmt.Sprintf("a[^%d]\n\n[^%d]: le pré %d\n\n", i, i, i) })},
		{"notes without a text", 1000, each(func(i int) string { return fmt.Sprintf("a[^%d]\n\n", i) })},
		{"one note many times", 2000, func(n int) string { return strings.Repeat("a[^1]\n\n", n) + "[^1]: b\n" }},
		{"one note many times in a text", 1900, func(n int) string { return strings.Repeat("a[^1] ", n) + "\n\n[^1]: b\n" }},
		{"notes in notes", 500, each(func(i int) string { return fmt.Sprintf("a[^%d]\n\n[^%d]: [^%d]\n\n", i, i, i+1) })},
		{"notes of the same name", 1000, many("a[^1]\n\n[^1]: b\n\n")},
		{"notes in the line", 2000, many("a^[b] ")},
		{"definitions of links", 2000, func(n int) string {
			return each(func(i int) string { return fmt.Sprintf("[a%d]: b\n\n", i) })(n) + each(func(i int) string { return fmt.Sprintf("[a%d]\n\n", i) })(n)
		}},
		{"definitions of links on lines", 2000, each(func(i int) string { return fmt.Sprintf("[a%d]: b\n", i) })},
		{"definitions of links with titles", 2000, many("[a]: b\n'c\n")},
		{"a long definition many times", 200, func(n int) string {
			return "[a]: /" + strings.Repeat("x", 10*n) + "\n\n" + strings.Repeat("[a]\n\n", n)
		}},
		{"names of links that are not there", 2000, each(func(i int) string { return fmt.Sprintf("[a%d][b%d] ", i, i) })},
		{"long names of links", 200, func(n int) string {
			return "[" + strings.Repeat("x", 900) + "]: b\n\n" + strings.Repeat("["+strings.Repeat("x", 900)+"] ", n)
		}},
		{"long names in names", 200, many("[" + strings.Repeat("x ", 450) + "] ")},
		{"abbreviations", 2000, each(func(i int) string { return fmt.Sprintf("*[A%d]: b\n\nA%d\n\n", i, i) })},
		{"anchors", 2000, each(func(i int) string { return fmt.Sprintf("## Semis\n\n[a](#semis-%d)\n\n", i) })},
		{"anchors of one name", 2000, many("## Semis {#a}\n\n[a](#a)\n\n")},
		{"anchors in the line", 2000, each(func(i int) string { return fmt.Sprintf("<a id=\"b%d\"></a>[a](#b%d)\n\n", i, i) })},
		{"contents", 1000, func(n int) string {
			return each(func(i int) string { return fmt.Sprintf("- [Semis %d](#semis-%d)\n", i, i) })(n) + "\n" + each(func(i int) string { return fmt.Sprintf("## Semis %d\n\n", i) })(n)
		}},
		{"many contents", 500, each(func(i int) string { return fmt.Sprintf("- [Semis](#semis)\n- [Pré](#pre)\n\n## Semis %d\n\n", i) })},
		{"marks of contents", 500, each(func(i int) string { return fmt.Sprintf("[TOC]\n\n## Semis %d\n\n", i) })},
		{"formulas", 2000, many("$a_1$ ")},
		{"open formulas", 4000, many("$a ")},
		{"open formulas on lines", 4000, many("$$ a\n\n")},
		{"tags of templates", 4000, many("{% a ")},
		{"attributes", 2000, many("[a](b){.c} ")},
		{"attributes of headings", 2000, many("## a {#b .c d=e}\n\n")},
		{"open attributes of a heading", 2000, func(n int) string { return "# " + strings.Repeat("{a=", n) }},
		{"attributes of one heading", 2000, func(n int) string {
			return "# a {" + each(func(i int) string { return fmt.Sprintf("a%d=b ", i) })(n) + "}\n"
		}},
		{"definitions", 2000, many("a\n: b\n\n")},
		{"divisions", 2000, many("::: a\nb\n:::\n")},
		{"divisions in each other", 90, func(n int) string { return strings.Repeat("::: a\n", n) + "b\n" }},
		{"alerts", 2000, many("> [!NOTE]\n> a\n\n")},
		{"lists of HTML", 2000, many("<ul><li>a</ul>\n\n")},
		{"lists of HTML in each other", 200, func(n int) string { return strings.Repeat("<ul><li>", n) }},
		{"tables of HTML", 2000, many("<table><tr><td>a</table>\n\n")},
		{"wide cells of HTML", 1000, func(n int) string { return "<table>" + strings.Repeat("<td colspan=1000>", n) }},
		{"high cells of HTML", 1000, func(n int) string {
			return "<table>" + strings.Repeat("<td rowspan=65534>", 100) + strings.Repeat("<tr><td>", n)
		}},
		{"attributes of HTML", 2000, func(n int) string {
			return "<div " + each(func(i int) string { return fmt.Sprintf("a%d=b ", i) })(n) + ">\n\na\n"
		}},
		{"images of HTML", 2000, many("<img src=a alt=b> ")},
		{"blocks of HTML", 2000, many("<p>a</p>\n\n")},
		{"paragraphs of HTML in each other", 2000, many("<p>a")},
		{"spans of HTML in each other", 2000, many("<span>a")},
		{"front matter", 500, func(n int) string {
			return "---\n" + each(func(i int) string { return fmt.Sprintf("a%d: b\n", i) })(n) + "---\n\n# a\n"
		}},
		{"brackets in the front matter", 500, func(n int) string { return "---\na: " + nest(n, "[", "", "]") + "\n---\n\n# a\n" }},
		{"an alias in an alias in the front matter", 4, func(n int) string {
			return "---\na0: &a0 [b, b, b, b]\n" + each(func(i int) string {
				return fmt.Sprintf("a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n", i+1, i+1, i, i, i, i)
			})(n) + "title: *a" + fmt.Sprint(n) + "\n---\n\n# a\n"
		}},
		{"front matter in TOML", 500, func(n int) string {
			return "+++\n" + each(func(i int) string { return fmt.Sprintf("a%d = \"b\"\n", i) })(n) + "+++\n\n# a\n"
		}},
	}
}
