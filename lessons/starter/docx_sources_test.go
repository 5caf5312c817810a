package starter_test

import (
	"os"
	"strings"
	"testing"

	"jourdain/lessons/compile"
)

// allSources returns every source of the course, those of the rules, and the one with every
// construct.
func allSources(t *testing.T) map[string][]byte {
	t.Helper()
	everything, err := os.ReadFile("testdata/everything.md")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{"everything": everything}
	for name, source := range awkward() {
		all[name] = []byte(source)
	}
	for _, s := range samples(t) {
		all[s.name] = s.source
	}
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range course.Lessons {
		for _, w := range l.Works() {
			for _, lang := range l.Languages() {
				if w.Own {
					continue // there is no file of ours
				}
				name := l.ID + " " + w.ID + " " + lang
				all[name+" starter"], all[name+" solution"] = w.Texts[lang].Starter, w.Texts[lang].Solution
			}
		}
	}
	return all
}

// awkward are sources where a file of Word has to say a thing otherwise than the source does.
func awkward() map[string]string {
	deep := ""
	for level := range 12 {
		deep += strings.Repeat("  ", level) + "- level\n"
	}
	return map[string]string{
		"nothing but a table":       "| A |\n|---|\n| 1 |\n",
		"cells merged downwards":    "<!-- odt: merge A1:A2 -->\n| | |\n|---|---|\n| A | B |\n| | C |\n",
		"cells merged both ways":    "<!-- odt: merge A1:B2 -->\n| | | |\n|---|---|---|\n| A | | B |\n| | | C |\n",
		"a row that is too short":   "<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr><tr></tr></table>\n",
		"two tables that touch":     "| A |\n|---|\n| 1 |\n\n<!-- odt: page-break -->\n| B |\n|---|\n| 2 |\n",
		"a table in a cell":         "<table><tr><td><table><tr><td>A</td></tr></table></td><td></td></tr></table>\n",
		"an item that is a list":    "- - A\n  - B\n- 1. C\n",
		"an item that is a table":   "- | A |\n  |---|\n  | 1 |\n- B\n",
		"an item of other things":   "- # A\n- > B\n- ```\n  C\n  ```\n-\n- D\n\n  E\n\n  > F\n",
		"a list in twelve levels":   deep,
		"a note that is a list":     "A[^1]\n\n[^1]: - B\n    - C\n",
		"a note with all in it":     "A[^1] B[^1]\n\n[^1]: ![](a.png) [b](https://example.org)\n\n    | D |\n    |---|\n    | 1 |\n",
		"references everywhere":     "# A\n\n## [B](#b) and [C](#c-d)\n\n## C d\n\nE[^1]\n\n[^1]: - [C d](#c-d)\n\n    > [A](#a)\n",
		"a note with a reference":   "A[^1]\n\n[^1]: [C](#c)\n\n# C\n",
		"a note in a list":          "- A[^1]\n- B\n\n[^1]: C\n",
		"a floating box with all":   "<!-- odt: floating -->\n**A** [b](https://example.org) [C](#c) ![](a.png)\n\n# C\n",
		"all floats on the page":    "<!-- odt: floating page -->\nA\n",
		"a picture with capitals":   "![a](É A.PNG) ![b](b.Jpeg) ![c](c.jpg)\n",
		"a picture that is no file": "<!-- odt: floating -->\n![a](https://example.org/a.png)\n",
		"contents of nothing":       "[TOC]\n\nA\n",
		"contents that lead away":   "<!-- toc -->\n- [A](https://example.org)\n- [B](#gone)\n- C\n<!-- tocstop -->\n\n# A\n",
		"styles that Word has":      "<!-- odt: style Quote: bold -->\nA\n\n<!-- odt: style heading 1 -->\nB\n\n<!-- odt: style NORMAL -->\nC\n",
		"styles of one identifier":  "<!-- odt: style Été -->\nA\n\n<!-- odt: style T -->\nB\n\n<!-- odt: style é -->\nC\n\n<!-- odt: style Style -->\nD\n",
		"levels below the ninth":    "# A\n\n###### B\n",
		"signs of XML":              "---\ntitle: \"<&\\\"\"\nauthor: \"<&\"\n---\n\n<!-- odt: page-header <& -->\n\n`<&\"` <https://example.org/?a&b>\n",
		"code with tabs":            "```\nA\tB\n```\n",
		"a caption of a long name":  "<!-- odt: caption " + strings.Repeat("Tableau", 9) + " -->\n" + strings.Repeat("Tableau", 9) + " 1\n",
		"no word":                   "<!-- odt: page-number -->\n\n<br>\n",
	}
}
