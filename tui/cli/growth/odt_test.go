//go:build unix

package growth_test

import (
	"fmt"
	"strings"
)

// flat makes a document of one file of its styles and its text.
func flat(styles, body string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><office:document ` +
		`xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ` +
		`xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ` +
		`xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" ` +
		`xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
		`xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">` +
		`<office:styles>` + styles + `</office:styles><office:automatic-styles>` +
		`<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>` +
		`<style:style style:name="T" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>` +
		`</office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document>`
}

// bodies makes documents of n pieces.
func bodies(piece func(i int) string) func(int) string {
	return func(n int) string { return flat("", each(piece)(n)) }
}

// inside makes documents of one thing that holds n pieces.
func inside(before string, piece func(i int) string, after string) func(int) string {
	return func(n int) string { return flat("", before+each(piece)(n)+after) }
}

// nest returns something so many times in itself.
func nest(n int, open, inner, end string) string {
	return strings.Repeat(open, n) + inner + strings.Repeat(end, n)
}

func same(text string) func(int) string { return func(int) string { return text } }

const prose = `<text:p>Nous avons mesuré la hauteur de la rivière %d fois, près du vieux pont ; puis nous avons comparé.</text:p>`

func odtThings() []thing {
	heading := func(i int) string {
		return fmt.Sprintf(`<text:h text:outline-level="%d">La mesure de l’année %d</text:h>`, i%3+1, i)
	}
	entry := func(i int) string {
		return fmt.Sprintf(`<text:p>La mesure de l’année %d<text:tab/>%d</text:p>`, i, i/3+1)
	}
	contents := func(entries string) string {
		return `<text:table-of-content><text:table-of-content-source text:outline-level="3"/><text:index-body>` + entries + `</text:index-body></text:table-of-content>`
	}
	cell := func(attributes, text string) string {
		return `<table:table-cell` + attributes + `><text:p>` + text + `</text:p></table:table-cell>`
	}
	return append([]thing{
		{"texts", 2000, bodies(func(i int) string { return fmt.Sprintf(prose, i) })},
		{"headings", 2000, bodies(func(i int) string { return heading(i) + fmt.Sprintf(prose, i) })},
		{"headings alone", 2000, bodies(heading)},
		{"the same heading", 2000, bodies(same(`<text:h text:outline-level="1">Semis</text:h>`))},
		{"headings of any level", 2000, bodies(func(i int) string { return fmt.Sprintf(`<text:h text:outline-level="%d">Semis %d</text:h>`, i%10+1, i) })},
		{"lookalikes", 2000, bodies(func(i int) string {
			return fmt.Sprintf(`<text:p text:style-name="B">Le pont %d</text:p>`, i) + fmt.Sprintf(prose, i)
		})},
		{"lookalikes alone", 20_000, bodies(same(`<text:p text:style-name="B">Le pont</text:p>`))},
		{"contents and headings", 1000, func(n int) string {
			return flat("", each(func(i int) string { return contents(entry(i)) })(n)+each(heading)(3*n))
		}},
		{"contents of many lines", 2000, func(n int) string { return flat("", contents(each(entry)(n))+each(heading)(10)) }},
		{"contents of one line of breaks", 2000, func(n int) string {
			return flat("", contents("<text:p>"+each(func(i int) string { return fmt.Sprintf("La mesure %d<text:line-break/>", i) })(n)+"</text:p>")+each(heading)(10))
		}},
		{"contents of strangers", 500, func(n int) string {
			return flat("", each(func(int) string { return contents(`<text:p>Le pré<text:tab/>1</text:p>`) })(n)+each(heading)(n))
		}},
		{"contents of the same", 500, func(n int) string {
			return flat("", each(func(int) string {
				return contents(each(func(int) string { return `<text:p>Semis<text:tab/>1</text:p>` })(10))
			})(n)+
				each(func(int) string { return `<text:h text:outline-level="1">Semis</text:h>` })(n))
		}},
		{"empty contents", 500, func(n int) string { return flat("", strings.Repeat(contents(""), n)+each(heading)(n)) }},
		{"empty contents among headings", 500, bodies(func(i int) string { return contents("") + heading(i) })},
		{"typed contents", 1000, func(n int) string { return flat("", each(entry)(n)+each(heading)(n)) }},
		{"breaks of one text", 2000, inside("<text:p>", func(i int) string { return fmt.Sprintf("<text:line-break/>- un vers %d", i) }, "</text:p>")},
		{"breaks of many texts", 200, bodies(func(i int) string {
			return "<text:p>" + strings.Repeat(fmt.Sprintf("un vers %d<text:line-break/>", i), 50) + "</text:p>"
		})},
		{"tabs of one text", 2000, inside("<text:p>", func(i int) string { return fmt.Sprintf("<text:tab/>mot %d", i) }, "</text:p>")},
		{"spaces of one text", 2000, inside("<text:p>", same(`<text:s text:c="9"/>un`), "</text:p>")},
		{"long spaces", 1000, bodies(same(`<text:p>a<text:s text:c="1000"/>b</text:p>`))},
		{"texts of a thousand spaces", 50, bodies(same(`<text:p>a` + strings.Repeat(`<text:s/>`, 1000) + `</text:p>`))},
		{"texts of long spaces", 50, bodies(same(`<text:p>a` + strings.Repeat(`<text:s text:c="1000"/>`, 1000) + `</text:p>`))},
		{"spans of one text", 2000, inside("<text:p>", func(i int) string { return fmt.Sprintf(` mot <text:span text:style-name="T">fort %d</text:span>`, i) }, "</text:p>")},
		{"spans in each other", 100, bodies(same("<text:p>" + nest(240, "<text:span>", "a", "</text:span>") + "</text:p>"))},
		{"lists in each other", 50, bodies(same(nest(100, "<text:list><text:list-item>", "<text:p>a</text:p>", "</text:list-item></text:list>")))},
		{"sections in each other", 50, bodies(same(nest(240, "<text:section>", "<text:p>a</text:p>", "</text:section>")))},
		{"tables in each other", 50, bodies(same(nest(60, "<table:table><table:table-row><table:table-cell>", "<text:p>a</text:p>", "</table:table-cell></table:table-row></table:table>")))},
		{"frames in each other", 50, bodies(same(nest(60, "<text:p><draw:frame><draw:text-box>", "<text:p>a</text:p>", "</draw:text-box></draw:frame></text:p>")))},
		{"notes in each other", 50, bodies(same("<text:p>" + nest(60, "<text:note><text:note-body><text:p>a", "b", "</text:p></text:note-body></text:note>") + "</text:p>"))},
		{"quotations", 2000, bodies(func(i int) string {
			return fmt.Sprintf(`<text:p text:style-name="Quotations">« Un vers %d »</text:p>`, i)
		})},
		{"list items", 2000, inside("<text:list>", func(i int) string {
			return fmt.Sprintf("<text:list-item><text:p>du pain %d</text:p></text:list-item>", i)
		}, "</text:list>")},
		{"lists", 2000, bodies(func(i int) string {
			return fmt.Sprintf("<text:list><text:list-item><text:p>du pain %d</text:p></text:list-item></text:list>", i)
		})},
		{"typed items", 2000, bodies(func(i int) string { return fmt.Sprintf("<text:p>- du pain %d</text:p>", i) })},
		{"typed numbers", 2000, bodies(func(i int) string { return fmt.Sprintf("<text:p>%d. du pain</text:p>", i) })},
		{"typed rows", 2000, bodies(func(i int) string { return fmt.Sprintf("<text:p>du pain<text:tab/>%d<text:tab/>euros</text:p>", i) })},
		{"empty texts", 20_000, bodies(same("<text:p/>"))},
		{"columns", 200, inside("<table:table><table:table-row>", func(i int) string { return cell("", fmt.Sprint(i)) }, "</table:table-row></table:table>")},
		{"rows", 2000, inside("<table:table>", func(i int) string {
			return "<table:table-row>" + cell("", fmt.Sprint(i)) + cell("", "a") + "</table:table-row>"
		}, "</table:table>")},
		{"tables", 2000, bodies(func(i int) string {
			return "<table:table><table:table-row>" + cell("", fmt.Sprint(i)) + "</table:table-row></table:table>"
		})},
		{"cells that repeat", 100, inside("<table:table><table:table-row>", same(cell(` table:number-columns-repeated="1000000"`, "a")), "</table:table-row></table:table>")},
		{"empty cells that repeat", 100, inside("<table:table><table:table-row>", same(`<table:table-cell table:number-columns-repeated="16384"/>`), "</table:table-row></table:table>")},
		{"rows that repeat", 100, inside("<table:table>", same(`<table:table-row table:number-rows-repeated="1000000">`+cell(` table:number-columns-repeated="1000"`, "a")+`</table:table-row>`), "</table:table>")},
		{"wide cells", 100, inside("<table:table>", same("<table:table-row>"+cell(` table:number-columns-spanned="1000000" table:number-rows-spanned="1000000"`, "a")+"</table:table-row>"), "</table:table>")},
		{"columns declared", 2000, inside("<table:table>", same(`<table:table-column table:number-columns-repeated="1000000"/>`), "<table:table-row>"+cell("", "a")+"</table:table-row></table:table>")},
		{"attributes", 200, bodies(func(int) string {
			return "<text:p" + each(func(i int) string { return fmt.Sprintf(` a%d="b"`, i) })(250) + ">a</text:p>"
		})},
		{"prefixes", 2000, bodies(func(i int) string { return fmt.Sprintf(`<x:p xmlns:x="urn:x:%d">a</x:p>`, i) })},
		{"entities", 20_000, inside("<text:p>", same("&amp;&#65;"), "</text:p>")},
		{"comments", 20_000, inside("<text:p>", same("a<!-- b -->"), "</text:p>")},
		{"comments and spaces", 20_000, inside("<text:p>", same(" <!-- b --> "), "</text:p>")},
		{"instructions", 20_000, bodies(same("<?a b?>"))},
		{"character data", 20_000, inside("<text:p>", same("<![CDATA[a]]>"), "</text:p>")},
	}, moreODT()...)
}

// moreODT are the things that name each other.
func moreODT() []thing {
	style := func(i int, parent string) string {
		return fmt.Sprintf(`<style:style style:name="S%d" style:family="paragraph"%s><style:text-properties fo:font-size="%dpt"/></style:style>`, i, parent, i%20+8)
	}
	return []thing{
		{"styles", 2000, func(n int) string {
			return flat(each(func(i int) string { return style(i, "") })(n), each(func(i int) string { return fmt.Sprintf(`<text:p text:style-name="S%d">a b c</text:p>`, i) })(n))
		}},
		{"chains of styles", 100, func(n int) string {
			return flat(each(func(i int) string {
				parent := ""
				if i%60 != 0 {
					parent = fmt.Sprintf(` style:parent-style-name="S%d"`, i-1)
				}
				return style(i, parent)
			})(60*n), each(func(i int) string { return fmt.Sprintf(`<text:p text:style-name="S%d">a b c</text:p>`, 60*i+59) })(n))
		}},
		{"page styles", 2000, func(n int) string {
			return strings.Replace(flat("", "<text:p>a</text:p>"), "<office:body>", "<office:master-styles>"+each(func(i int) string {
				return fmt.Sprintf(`<style:master-page style:name="M%d" style:next-style-name="M%d"><style:header><text:p>a</text:p></style:header></style:master-page>`, n-i, n-i-1)
			})(n)+"</office:master-styles><office:body>", 1)
		}},
		{"styles that are not there", 2000, bodies(func(i int) string { return fmt.Sprintf(`<text:p text:style-name="S%d">a b c</text:p>`, i) })},
		{"list styles", 1000, func(n int) string {
			return flat(each(func(i int) string {
				return fmt.Sprintf(`<text:list-style style:name="L%d">`, i) + each(func(level int) string {
					return fmt.Sprintf(`<text:list-level-style-number text:level="%d" style:num-format="1"/>`, level+1)
				})(10) + `</text:list-style>`
			})(n), each(func(i int) string {
				return fmt.Sprintf(`<text:list text:style-name="L%d"><text:list-item><text:p>a</text:p></text:list-item></text:list>`, i)
			})(n))
		}},
		{"lists that go on", 2000, bodies(func(i int) string {
			return fmt.Sprintf(`<text:list xml:id="l%d" text:continue-list="l%d"><text:list-item><text:p>a</text:p></text:list-item></text:list>`, i, i-1)
		})},
		{"lists that go on from the first", 2000, bodies(func(i int) string {
			return fmt.Sprintf(`<text:list xml:id="l%d" text:continue-list="l0" text:continue-numbering="true"><text:list-item><text:p>a</text:p></text:list-item></text:list>`, i)
		})},
		{"notes", 2000, bodies(func(i int) string {
			return fmt.Sprintf(`<text:p>Un mot<text:note><text:note-citation>%d</text:note-citation><text:note-body><text:p>Le pré %d</text:p></text:note-body></text:note></text:p>`, i, i)
		})},
		{"notes of one text", 2000, inside("<text:p>", func(i int) string {
			return fmt.Sprintf(`un mot<text:note><text:note-citation>%d</text:note-citation><text:note-body><text:p>Le pré %d</text:p></text:note-body></text:note>`, i, i)
		}, "</text:p>")},
		{"typed notes", 1000, bodies(func(i int) string {
			return fmt.Sprintf("<text:p>Un mot[%d] ici.</text:p><text:p>[%d] Le pré.</text:p>", i, i)
		})},
		{"links", 2000, bodies(func(i int) string {
			return fmt.Sprintf(`<text:p>Voir <text:a xlink:href="https://a.org/%d">ici</text:a></text:p>`, i)
		})},
		{"links to places", 2000, bodies(func(i int) string {
			return fmt.Sprintf(`<text:p>Voir <text:a xlink:href="#b%d">ici</text:a><text:bookmark text:name="b%d"/></text:p>`, i+1, i)
		})},
		{"references", 2000, bodies(func(i int) string {
			return fmt.Sprintf(`<text:p>Voir <text:bookmark-ref text:ref-name="b%d">ici</text:bookmark-ref><text:bookmark-start text:name="b%d"/>le pré<text:bookmark-end text:name="b%d"/></text:p>`, i+1, i, i)
		})},
		{"typed references", 1000, bodies(func(i int) string {
			return fmt.Sprintf(`<text:h text:outline-level="1">Le pré %d</text:h><text:p>Voir la partie %d, page %d, et la figure %d.</text:p>`, i, i, i, i)
		})},
		{"bookmarks around each other", 2000, func(n int) string {
			return flat("", "<text:p>"+each(func(i int) string { return fmt.Sprintf(`<text:bookmark-start text:name="b%d"/>a`, i) })(n)+each(func(i int) string { return fmt.Sprintf(`<text:bookmark-end text:name="b%d"/>`, i) })(n)+"</text:p>")
		}},
		{"captions", 2000, bodies(func(i int) string {
			return fmt.Sprintf(`<text:p>Figure <text:sequence text:name="Figure" text:ref-name="r%d">%d</text:sequence> : le pré</text:p>`, i, i)
		})},
		{"images", 2000, bodies(func(i int) string {
			return fmt.Sprintf(`<text:p><draw:frame draw:name="I%d"><draw:image xlink:href="Pictures/%d.png"/><svg:desc>Un pré %d</svg:desc></draw:frame></text:p>`, i, i, i)
		})},
		{"images of one text", 2000, inside("<text:p>", same(`<draw:frame><draw:image xlink:href="a.png"/></draw:frame><text:s text:c="2"/>`), "</text:p>")},
		{"fields", 2000, inside("<text:p>", same(`<text:page-number>3</text:page-number>a`), "</text:p>")},
		{"changes", 2000, func(n int) string {
			return flat("", "<text:tracked-changes>"+each(func(i int) string {
				return fmt.Sprintf(`<text:changed-region text:id="c%d"><text:deletion><text:p>a</text:p></text:deletion></text:changed-region>`, i)
			})(n)+"</text:tracked-changes>"+each(func(i int) string { return fmt.Sprintf(`<text:p>a<text:change text:change-id="c%d"/>b</text:p>`, i) })(n))
		}},
		{"changes around each other", 2000, func(n int) string {
			return flat("", "<text:tracked-changes>"+each(func(i int) string {
				return fmt.Sprintf(`<text:changed-region text:id="c%d"><text:insertion/></text:changed-region>`, i)
			})(n)+"</text:tracked-changes><text:p>"+each(func(i int) string { return fmt.Sprintf(`<text:change-start text:change-id="c%d"/>a`, i) })(n)+
				each(func(i int) string { return fmt.Sprintf(`b<text:change-end text:change-id="c%d"/>`, i) })(n)+"</text:p>")
		}},
		{"a change used again", 2000, func(n int) string {
			return flat("", `<text:tracked-changes><text:changed-region text:id="c"><text:deletion>`+strings.Repeat("<text:p>a</text:p>", n)+`</text:deletion></text:changed-region></text:tracked-changes>`+
				strings.Repeat(`<text:p>a<text:change text:change-id="c"/>b</text:p>`, n))
		}},
		{"comments of people", 2000, bodies(func(i int) string {
			return fmt.Sprintf(`<text:p>a<office:annotation office:name="%d"><dc:creator>A</dc:creator><text:p>b</text:p></office:annotation></text:p>`, i)
		})},
		{"letters without a space", 20_000, inside("<text:p>", same("abcdefghij"), "</text:p>")},
		{"words of one text", 20_000, inside("<text:p>", same("un mot long "), "</text:p>")},
		{"sentences of one text", 2000, inside("<text:p>", func(i int) string {
			return fmt.Sprintf("Le pont %d est haut. « Il tient », dit-on ; (voir %d). ", i, i)
		}, "</text:p>")},
		{"marks of one text", 20_000, inside("<text:p>", same("« ( [ { "), "</text:p>")},
		{"quotation marks of one text", 20_000, inside("<text:p>", same(`"a" 'b' `), "</text:p>")},
		{"figures of one text", 20_000, inside("<text:p>", same("1.1.1.1 "), "</text:p>")},
		{"points of one text", 20_000, inside("<text:p>", same("......... "), "</text:p>")},
		{"points without a space", 20_000, inside("<text:p>", same("........."), "</text:p>")},
		{"addresses of one text", 5000, inside("<text:p>", same("http://a.b/c "), "</text:p>")},
		{"stars of one text", 20_000, inside("<text:p>", same("**a "), "</text:p>")},
		{"a heading without an end", 20_000, inside(`<text:h text:outline-level="1">`, same("un mot long "), "</text:h>")},
	}
}
