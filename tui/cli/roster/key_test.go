package roster_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"jourdain/lessons/disk"
	"jourdain/tui/cli/roster"
)

func keys(r *roster.Roster) []string {
	names := r.Keys()
	var all []string
	for _, p := range r.Pupils {
		all = append(all, names[p])
	}
	return all
}

func TestKeys(t *testing.T) {
	const nos = "Maria-Fernanda-Alexandra-Guilhermina "
	r := read(t, "Nom;Prénom;Classe;N°\nDUPONT;Marie;5B;1\nDUPONT;Marie;5C;2\nd’Alembert;Zoé-Élise;5B;3\nCON;;5B;4\nĐặng;Ngọc Lan;5B;5\nمحمد;ياسمين;5B;6\n"+
		"ROY;Zoé;5B;7\nRoy;Zoe;5B;8\nPETIT;Noé;;\nPetit;Noe;;\n"+nos+nos+";Ana;5B;9\nsame;one;;\nsame;one;;\n")
	want := []string{
		"dupont-marie-5b", "dupont-marie-5c", "d-alembert-zoe-elise", "e-con", "dang-ngoc-lan", "محمد-ياسمين",
		"roy-zoe-5b-7", "roy-zoe-5b-8", "petit-noe-788e", "petit-noe-2879",
		"maria-fernanda-alexandra-guilhermina-maria-fernanda-alexandr", "same-one-e505", "same-one-e505-2",
	}
	if diff := cmp.Diff(want, keys(r)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestKeysStay holds that the name of a pupil's files does not depend on the order of the list,
// nor on who else is in it, and that one who joins never gets the name that another had.
func TestKeysStay(t *testing.T) {
	all := people(t)
	before := read(t, list(all[:150]))
	byName := map[string]string{}
	for i, key := range keys(before) {
		byName[before.Pupils[i].Name()] = key
	}
	random := rand.New(rand.NewPCG(7, 7))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	after := read(t, list(all))
	for i, key := range keys(after) {
		if had, ok := byName[after.Pupils[i].Name()]; ok && had != key {
			t.Errorf("%s had the key %q, and has %q", after.Pupils[i].Name(), had, key)
		}
	}
	two := keys(read(t, "Nom;Prénom;Classe\nDUPONT;Marie;5C\nDUPONT;Marie;5B\n"))
	if slices.Contains(two, keys(read(t, "Nom;Prénom;Classe\nDUPONT;Marie;5B\n"))[0]) {
		t.Errorf("one of %q had this name before, and nobody knows which", two)
	}
}

func TestKeyOfAnything(t *testing.T) {
	for _, text := range []string{"", "aux", "COM1", "nul.txt", "a/b\\c:d", "...", strings.Repeat("é", 500), strings.Repeat("漢", 500), "Kayak-7K4Q", "\xff\x00", "x\u202ey"} {
		key := roster.Key(text)
		if !disk.CanName(key) || utf8.RuneCountInString(key) > 60 || !norm.NFC.IsNormalString(key) {
			t.Errorf("%q becomes %q", text, key)
		}
	}
}
