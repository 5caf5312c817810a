package likeness_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/likeness"
)

// class adds Markdown to a class, under the names 0, 1 and so on.
func class(t testing.TB, given *likeness.Given, sources ...string) *likeness.Class {
	t.Helper()
	var c likeness.Class
	for i, source := range sources {
		doc, err := grader.Read(t.Context(), "a.md", strings.NewReader(source), int64(len(source)))
		if err != nil {
			t.Fatal(err)
		}
		c.Add(fmt.Sprint(i), given.Print(doc, sha256.Sum256([]byte(source))))
	}
	return &c
}

func doc(t testing.TB, source string) *document.Document {
	t.Helper()
	doc, err := grader.Read(t.Context(), "a.md", strings.NewReader(source), int64(len(source)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// water is what five people wrote about the same subject, by themselves.
func water() []string {
	return []string{
		"L’eau de la mer chauffe au soleil et s’évapore. Elle monte dans le ciel, où il fait froid, et devient des nuages. Quand les gouttes sont trop lourdes, il pleut. " +
			"L’eau de pluie coule dans les rivières et retourne à la mer. C’est ce qu’on appelle le cycle de l’eau.",
		"Le cycle de l’eau commence avec le soleil. Il fait chauffer la mer, et une partie de l’eau s’évapore. La vapeur d’eau monte et se refroidit : elle forme des nuages. " +
			"Puis il pleut ou il neige. L’eau va dans les rivières, sous la terre aussi, et finit par retourner à la mer.",
		"On voit de la vapeur au-dessus d’une casserole : c’est pareil pour la mer, mais plus lentement. La vapeur forme des nuages en altitude parce qu’il fait froid. Ensuite les gouttes tombent, " +
			"la pluie remplit les lacs, les rivières et les nappes, et l’eau de la mer revient toujours.",
		"Dans ma ville, l’eau du robinet vient d’une nappe. Cette nappe est remplie par la pluie. La pluie tombe des nuages, et les nuages viennent de l’eau de la mer qui s’évapore au soleil. " +
			"Quand il pleut, l’eau coule dans les rivières ou entre dans le sol : c’est le cycle de l’eau.",
		"Il y a quatre étapes dans le cycle de l’eau : l’évaporation, la condensation, les précipitations et le ruissellement. L’eau s’évapore avec la chaleur du soleil. Elle se condense en nuages. " +
			"Elle tombe en pluie ou en neige. Elle ruisselle enfin dans les rivières, jusqu’à la mer.",
	}
}

func TestNear(t *testing.T) {
	texts := water()
	title := "# Le cycle de l’eau\n\n"
	changed := strings.Replace(texts[0], "trop lourdes, il pleut", "bien trop grosses, elles tombent", 1)
	sentences := strings.SplitAfter(texts[1], ". ")
	moved := strings.Join(slices.Concat(sentences[2:], sentences[:2]), " ")
	set := "Mignonne, allons voir si la rose qui ce matin avait déclose sa robe de pourpre au soleil, a point perdu cette vesprée les plis de sa robe pourprée, et son teint au vôtre pareil. " +
		"Las ! voyez comme en peu d’espace, Mignonne, elle a dessus la place, las ! las ses beautés laissé choir ; ô vraiment marâtre Nature, puisqu’une telle fleur ne dure que du matin jusques au soir !\n\n"
	with := func(head string, texts ...string) []string {
		for i := range texts {
			texts[i] = head + texts[i]
		}
		return texts
	}
	near := func(words int, quote string, files ...string) likeness.Group {
		return likeness.Group{Kind: likeness.Near, Files: files, Words: words, Quote: quote}
	}
	for _, c := range []struct {
		name  string
		given string
		work  []string
		want  []likeness.Group
	}{
		{"five works on one subject", title, with(title, water()...), []likeness.Group{}},
		{
			"a phrase is changed, with other looks and accents", title,
			with(title, texts[2], strings.ToUpper(texts[0]), "**"+changed+"**", texts[3]),
			[]likeness.Group{near(45, "L’EAU DE PLUIE COULE DANS", "1", "2")},
		},
		{"sentences are moved", "", []string{texts[1], texts[4], moved}, []likeness.Group{near(55, "La vapeur d’eau monte et", "0", "2")}},
		{
			"what is the same was given", texts[0] + "\n\n" + set,
			[]string{texts[0] + "\n\n" + set + prose("x", 45), changed + "\n\n" + set + prose("y", 45)},
			[]likeness.Group{},
		},
		{"most of a class have copied the poem that was on the board", "", with(set, water()...), []likeness.Group{}},
		{
			"besides the poem, two have more in common", "", with(set, append(water(), changed)...),
			[]likeness.Group{near(55, "L’eau de pluie coule dans", "0", "5")},
		},
		{
			"a few have the same quotation", "",
			[]string{set + texts[0], set + texts[1], texts[2], texts[3], texts[4]},
			[]likeness.Group{near(65, "Mignonne, allons voir si la rose", "0", "1")},
		},
		{
			"two are the same and a third is near", "",
			[]string{texts[0], texts[1], changed, texts[0] + "\n"},
			[]likeness.Group{
				{Kind: likeness.SameText, Files: []string{"0", "3"}, Words: 56},
				near(50, "L’eau de pluie coule dans", "0", "2", "3"),
			},
		},
		{
			"all that one wrote is in a longer one", "",
			[]string{texts[0], texts[2] + "\n\n" + texts[0] + "\n\n" + texts[4], texts[3]},
			[]likeness.Group{near(55, "Quand les gouttes sont trop lourdes", "0", "1")},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			given := likeness.NewGiven()
			if c.given != "" {
				given = likeness.NewGiven(doc(t, c.given))
			}
			if diff := cmp.Diff(c.want, class(t, given, c.work...).Groups()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A text in Markdown and a near copy of it as a package are near.
func TestNearFormats(t *testing.T) {
	var packed bytes.Buffer
	archive := zip.NewWriter(&packed)
	w, err := archive.Create("content.xml")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(w, `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">`+
		`<office:body><office:text><text:h text:outline-level="1">Mon eau</text:h><text:p>%s</text:p></office:text></office:body></office:document-content>`, html.EscapeString(water()[0]))
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	odt, err := grader.Read(t.Context(), "a.odt", bytes.NewReader(packed.Bytes()), int64(packed.Len()))
	if err != nil {
		t.Fatal(err)
	}
	given := likeness.NewGiven()
	c := class(t, given, water()[1], water()[0])
	c.Add("odt", given.Print(odt, sha256.Sum256(packed.Bytes())))
	want := []likeness.Group{{Kind: likeness.Near, Files: []string{"1", "odt"}, Words: 55, Quote: "Quand les gouttes sont trop lourdes"}}
	if diff := cmp.Diff(want, c.Groups()); diff != "" {
		t.Error(diff)
	}
}
