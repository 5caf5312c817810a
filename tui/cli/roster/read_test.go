package roster_test

import (
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"jourdain/grader/address"
	"jourdain/tui/cli/roster"
	"jourdain/tui/text"
)

func read(t *testing.T, list string) *roster.Roster {
	t.Helper()
	r, err := roster.Read(strings.NewReader(list))
	if err != nil {
		t.Fatalf("%v, of %q", err, list)
	}
	return r
}

// said writes pupils in one line each, with what is told apart.
func said(r *roster.Roster) []string {
	var all []string
	for _, p := range r.Pupils {
		name := p.Family + " / " + p.Given
		if p.Whole != "" {
			name = "(" + p.Whole + ")"
		}
		for _, more := range []struct{ sign, text string }{{"usual ", p.Usual}, {"called ", p.UsualGiven}, {"in ", p.Class}, {"reads ", p.Language}, {"as ", p.Pseudonym}, {"no. ", p.Number}} {
			if more.text != "" {
				name += ", " + more.sign + more.text
			}
		}
		all = append(all, fmt.Sprintf("%d: %s", p.Line, name))
	}
	return all
}

func faults(r *roster.Roster) []string {
	var all []string
	for _, f := range r.Faults {
		all = append(all, fmt.Sprintf("%d %s", f.Line, strings.TrimPrefix(f.Key, "cli.roster.")))
	}
	return all
}

// layouts are the lists that the programs of schools export, and those that people type. The
// sources of the headings stand in words/.
func layouts() map[string]struct {
	list    string
	want    []string
	dropped int
} {
	return map[string]struct {
		list    string
		want    []string
		dropped int
	}{
		"ONDE": {
			"Nom élève;Nom d'usage élève;Prénom élève;Date naissance;Sexe;INE;Adresse1;Cp1;Commune1;Pays1;Adresse2;Cp2;Commune2;Pays2; Cycle;Niveau;Libellé classe;Identifiant classe;Attestation fournie;Autorisation associations;Autorisation photo;Décision de passage\n" +
				"MARTIN;;Zoé;01/01/2016;F;1111111111A;1 rue de Test;21000;Dijon;FRANCE;;;;;CYCLE II;CE2;Classe de Mme Truc;99999;Non;Non;Non;\n" +
				"PETIT;PETIT-ROY;Noé;01/02/2016;M;1111111112A;2 rue de Test;21000;Dijon;FRANCE;;;;;CYCLE II;CE2;Classe de Mme Truc;99999;Non;Non;Non;\n",
			[]string{"2: MARTIN / Zoé, in Classe de Mme Truc", "3: PETIT / Noé, usual PETIT-ROY, in Classe de Mme Truc"},
			18,
		},
		"FREGATA": {
			"Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;Nom d’usage;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;Libellé commune naissance**;Code département naissance*;Code pays naissance*;Statut*;Code MEF*;Division*\n" +
				"123F;Beatrix;Marie;Anne;KIDDO;;01/01/2010;97422;;974;99100;ST;MEF1;2GT1\n",
			[]string{"2: KIDDO / Beatrix, in 2GT1"},
			10,
		},
		"SIECLE, the names of the fields": {
			"ELENOM;ELEPRE;ELENOET;ELEDATNAIS;ELENONAT;DIVCOD\nDUPONT;Marie;4821;20120304;120304567AB;5B\n",
			[]string{"2: DUPONT / Marie, in 5B"},
			3,
		},
		"SIECLE": {
			"\"Nom de famille\";\"Prénom\";\"Date de naissance\";\"Division\";\"Numéro national\"\n\"DUPONT\";\"Marie\";\"04/03/2012\";\"5 B\";\"120304567AB\"\n",
			[]string{"2: DUPONT / Marie, in 5 B"},
			2,
		},
		"Pronote, copied": {
			"Nom\tNé(e) le\tClasse\nDUPONT Marie\t04/03/2012\t5B\nDE LA FONTAINE Jean-Marc\t05/03/2012\t5B\n",
			[]string{"2: DUPONT / Marie, in 5B", "3: DE LA FONTAINE / Jean-Marc, in 5B"},
			1,
		},
		"Pronote, with a title": {
			"Liste des élèves de 5B;;\n;;\nÉlève;Né(e) le;Classe\nDUPONT Marie;04/03/2012;5B\n",
			[]string{"4: DUPONT / Marie, in 5B"},
			1,
		},
		"SACoche": {
			"numéro;genre;nom;prenom;date naiss.;courriel;classe;groupes\nele_1934;G;LABROSSE;Adam;03/10/2005;;6E A;\nele_534;F;LAFERMETURE;Claire;29/05/2002;moi@domaine.fr;3E C;3latin|ODP\n",
			[]string{"2: LABROSSE / Adam, in 6E A", "3: LAFERMETURE / Claire, in 3E C"},
			5,
		},
		"OneRoster 1.1": {
			"sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n" +
				"a1,active,2026-09-01T00:00:00Z,true,o1,student,new.student@school.example,,Thành,Phạm,,X99,new.student@school.example,,,,07,pw\n" +
				"a2,active,2026-09-01T00:00:00Z,true,o1,teacher,t@school.example,,Ann,Teacher,,X98,t@school.example,,,,,pw\n" +
				"a3,tobedeleted,2026-09-01T00:00:00Z,true,o1,student,g@school.example,,Gone,Away,,X97,g@school.example,,,,07,pw\n",
			[]string{"2: Phạm / Thành, in 07"},
			13,
		},
		"OneRoster 1.2": {
			"sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\n" +
				"a1,active,2026-09-01T00:00:00Z,true,u1,,Alexandra,Smith,,X99,a@school.example,,,,09,pw,m1,,Alex,,Smith,o1,\n",
			[]string{"2: Smith / Alexandra, usual Smith, called Alex, in 09"},
			17,
		},
		"Moodle, participants": {
			"\"First name\",\"Last name\",\"Email address\",Roles,Groups\n\"Marie\",\"Dupont\",marie@school.example,Student,\"5B, 5B latin\"\nAnn,Teacher,a@school.example,Teacher,\n",
			[]string{"2: Dupont / Marie, in 5B, 5B latin"},
			1,
		},
		"Moodle, in French": {
			"Prénom,\"Nom de famille\",\"Adresse de courriel\"\nMarie,Dupont,marie@ecole.example\n",
			[]string{"2: Dupont / Marie"},
			1,
		},
		"Moodle, the worksheet": {
			"Identifier,\"Full name\",\"Email address\",Status,Grade,\"Maximum grade\"\n\"Participant 417\",\"Marie Dupont\",m@school.example,\"Submitted for grading\",,20.00\n",
			[]string{"2: (Marie Dupont), no. Participant 417"},
			3,
		},
		"Google Classroom": {
			"Last Name,First Name,Email Address,Recette\nDupont,Marie,m@school.example,18\n",
			[]string{"2: Dupont / Marie"},
			2,
		},
		"a list of names": {
			"Marie Dupont\nJean-Marc de La Fontaine\nDUPONT Anne\n",
			[]string{"1: (Marie Dupont)", "2: (Jean-Marc de La Fontaine)", "3: DUPONT / Anne"},
			0,
		},
		"a numbered list of names": {
			"1. Marie Dupont\n2) N'Guyen Lan\n- Zoé\n",
			[]string{"1: (Marie Dupont)", "2: (N'Guyen Lan)", "3: (Zoé)"},
			0,
		},
		"names with a comma": {
			"Dupont, Marie\nde La Fontaine, Jean\n",
			[]string{"1: Dupont / Marie", "2: de La Fontaine / Jean"},
			0,
		},
		"two columns without headings": {
			"DUPONT;Marie\nEL AMRANI;Yasmine\n",
			[]string{"1: DUPONT / Marie", "2: EL AMRANI / Yasmine"},
			0,
		},
		"a heading above names": {
			"Élève\nMarie DUPONT\n",
			[]string{"2: DUPONT / Marie"},
			0,
		},
		"semicolons with commas in the cells": {
			"Nom;Prénom;Adresse\nDUPONT;Marie, Anne;\"1, rue des Lilas, 21000 Dijon\"\n\"LE \"\"GRAND\"\"\";Zoé;\"deux\nlignes\"\nPETIT;Noé;x\n",
			[]string{"2: DUPONT / Marie, Anne", `3: LE "GRAND" / Zoé`, "5: PETIT / Noé"},
			1,
		},
		"sep=": {
			"sep=~\nNom~Prénom\nDUPONT~Marie\n",
			[]string{"3: DUPONT / Marie"},
			0,
		},
		"spaces in the headings": {
			"\u00a0NOM\u00a0DE\u202fFAMILLE ; Prenom(s) ;LANGUE;Pseudo;N°\n DUPONT\u00a0 ;\u00a0Marie  Anne ;Anglais;Kiwi;7\nPETIT;Noé;;;12\nROY;Zoé;français;;\n",
			[]string{"2: DUPONT / Marie Anne, reads en, as Kiwi, no. 7", "3: PETIT / Noé, no. 12", "4: ROY / Zoé, reads fr"},
			0,
		},
	}
}

func TestLayouts(t *testing.T) {
	for name, test := range layouts() {
		t.Run(name, func(t *testing.T) {
			r := read(t, test.list)
			if diff := cmp.Diff(test.want, said(r)); diff != "" {
				t.Errorf("pupils (-want +got):\n%s", diff)
			}
			if len(r.Dropped) != test.dropped {
				t.Errorf("%d columns are dropped, not %d: %q, kept %q", len(r.Dropped), test.dropped, r.Dropped, r.Kept)
			}
			if len(r.Faults) > 0 {
				t.Errorf("faults %q", faults(r))
			}
		})
	}
}

// TestEncodings holds that a list is the same in all that spreadsheets write, with all ends of lines.
func TestEncodings(t *testing.T) {
	const list = "Nom;Prénom;Classe\nLEFÈVRE;Zoé-Élise;5B\nNUÑEZ;Šárka;5B\n"
	want := said(read(t, list))
	encodings := map[string]encoding.Encoding{
		"UTF-8":          encoding.Nop,
		"UTF-8, BOM":     unicode.UTF8BOM,
		"UTF-16 LE":      unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		"UTF-16 BE":      unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
		"UTF-16 LE, BOM": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16 BE, BOM": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"Windows-1252":   charmap.Windows1252,
	}
	for name, encoding := range encodings {
		for _, end := range []string{"\n", "\r\n", "\r"} {
			written := strings.ReplaceAll(list, "\n", end)
			if name == "Windows-1252" {
				written = strings.ReplaceAll(written, "Šárka", "Sárka")
			}
			source, err := encoding.NewEncoder().String(written)
			if err != nil {
				t.Fatal(err)
			}
			got := said(read(t, source))
			if name == "Windows-1252" {
				got[1] = strings.ReplaceAll(got[1], "Sárka", "Šárka")
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %q (-want +got):\n%s", name, end, diff)
			}
		}
	}
}

func TestFaults(t *testing.T) {
	for _, test := range []struct {
		name, list string
		want       []string
	}{
		{"a name twice", "Nom;Prénom\nDUPONT;Marie\nPETIT;Noé\nDupont;MARIE\n", []string{"4 twice"}},
		{"told apart by the class", "Nom;Prénom;Classe\nDUPONT;Marie;5A\nDUPONT;Marie;5B\n", nil},
		{"told apart by a number", "N°;Nom;Prénom\n3;DUPONT;Marie\n4;DUPONT;Marie\n", nil},
		{"in one class", "Nom;Prénom;Classe\nDUPONT;Marie;5A\nDUPONT;Marie;5A\n", []string{"3 twice"}},
		{"empty lines", "Nom;Prénom\nDUPONT;Marie\n;\n\nPETIT;Noé\n\n\n", []string{"3 empty-lines"}},
		{"too few cells", "Classe;Nom;Prénom\n5B;DUPONT\n5B;PETIT;Noé\n", []string{"2 short"}},
		{"no name", "Nom;Prénom;Classe\n;;5B\nPETIT;Noé;5B\n", []string{"2 no-name-here"}},
		{"a text instead of a name", "Nom;Prénom\nDUPONT;Marie\nPETIT;" + strings.Repeat("bla ", 40) + "\n", []string{"3 long-name"}},
		{"lost letters", "Nom;Prénom\nDUPONT;Marie\nTH? HOA;Nguy?n\nBO?A;Ana\nPETIT ?;Noé\n", []string{"3 lost"}},
		{"an open quotation mark", "Nom;Prénom\n\"DUPONT;Marie\nPETIT;Noé\n", []string{"2 quote"}},
		{"the language that one learns", "Nom;Prénom;Langue\nDUPONT;Marie;Anglais\nPETIT;Noé;Espagnol\n", []string{"3 language"}},
		{"a pseudonym twice", "Nom;Prénom;Pseudo\nDUPONT;Marie;Kiwi\nPETIT;Noé;kiwi\n", []string{"3 pseudonym-twice"}},
	} {
		r := read(t, test.list)
		if diff := cmp.Diff(test.want, faults(r)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestRefused(t *testing.T) {
	for name, test := range map[string]struct{ list, want string }{
		"nothing":         {"", "empty"},
		"spaces":          {" \n\r\n", "empty"},
		"no name":         {"Ville;Code\nDijon;21000\n", "no-name"},
		"roles":           {"DUPONT;Marie;Dijon;élève\nPETIT;Noé;Paris;élève\n", "no-headings"},
		"other roles":     {"DUPONT;Marie;Dijon;élève\nPETIT;Noé;Paris;étudiante\n", "no-headings"},
		"no headings":     {"Marie;Dupont;04/03/2012\n", "no-headings"},
		"only headings":   {"Nom;Prénom\n", "nobody"},
		"a workbook":      {"PK\x03\x04\x14\x00\x00\x00xl/workbook.xml", "spreadsheet"},
		"an ODS":          {"PK\x03\x04\x14\x00\x00\x00\x00\x00mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "spreadsheet"},
		"an old workbook": {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00", "spreadsheet"},
		"junk":            {"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x03\x00>\x00", "binary"},
		"too big":         {strings.Repeat("Marie Dupont\n", 700_000), "too-big"},
		"too many":        {"Nom;Prénom\n" + strings.Repeat("D;M\n", 20_001), "too-many"},
	} {
		_, err := roster.Read(strings.NewReader(test.list))
		var refused *roster.Refused
		if !errors.As(err, &refused) || refused.Fault.Key != "cli.roster."+test.want {
			t.Errorf("%s: got %v, want %s", name, err, test.want)
		}
	}
}

// TestFaultsAreSaid holds that each fault is a whole sentence in each language.
func TestFaultsAreSaid(t *testing.T) {
	var all []roster.Fault
	for _, list := range []string{
		"Nom;Prénom\nDUPONT;Marie\n;\n\"DUPONT;Marie\n\nPETIT\nDUPONT;Marie\n",
		"Nom;Prénom;Langue;Pseudo\n;;;\nDUPONT;Marie;Grec;Kiwi\n;;fr;\nA;B;fr;Kiwi\nA;" + strings.Repeat("bla ", 40) + ";;\n",
	} {
		all = append(all, read(t, list).Faults...)
	}
	for _, list := range []string{"", "Ville;Code\nDijon;21000\n", "a;b;1\n", "Nom\n", "PK\x03\x04xl/", "\x00", strings.Repeat("x", 9<<20), "Nom;Prénom\n" + strings.Repeat("D;M\n", 20_001)} {
		_, err := roster.Read(strings.NewReader(list))
		var refused *roster.Refused
		if !errors.As(err, &refused) {
			t.Fatalf("%.20q: %v", list, err)
		}
		all = append(all, refused.Fault)
	}
	all = append(all, roster.Fault{Key: "cli.roster.secret", Values: []any{"File", "pseudonyms.key"}})
	kinds := map[string]bool{}
	for _, lang := range []string{"fr", "en"} {
		w, err := text.Open(address.Polite.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range all {
			kinds[f.Key] = true
			sentence := f.Say(w)
			t.Logf("%s %d: %s", lang, f.Line, sentence)
			if strings.ContainsAny(sentence, "[]<{") || !strings.HasSuffix(sentence, ".") {
				t.Errorf("%s, %s: %q", lang, f.Key, sentence)
			}
		}
		dropped := read(t, layouts()["ONDE"].list).SayDropped(w)
		t.Log(dropped)
		if strings.ContainsAny(dropped, "[]<{") || strings.Contains(dropped, "Dijon") {
			t.Error(dropped)
		}
	}
	if len(kinds) < 17 {
		t.Errorf("only %d kinds of fault: %v", len(kinds), kinds)
	}
}

// TestNothingElseIsKept holds that no text of a dropped cell can be reached from what is returned,
// in any list, whatever is wrong with it.
func TestNothingElseIsKept(t *testing.T) {
	secrets := []string{"SECRETDATE", "SECRETINE", "SECRETRUE", "secret@mail", "SECRETTEACHER", "120304567AB", "0601020304", "SECRETLV"}
	row := "DUPONT;Marie;SECRETDATE;SECRETINE;\"1, SECRETRUE\";secret@mail.example;5B;120304567AB;SECRETLV;élève\n"
	for _, list := range []string{
		"Nom;Prénom;Né(e) le;INE;Adresse;Courriel;Classe;Identifiant;Langue;Rôle\n" + row + row + "X;Y;SECRETDATE\nSECRETTEACHER;Z;;;;;;;;enseignant\n;;SECRETDATE;SECRETINE;;;;;;\n",
		"\"Nom;Prénom;Né(e) le;INE;Adresse;Courriel;Classe;Identifiant;Langue;Rôle\n" + row,
		"Ville;Né(e) le;INE\n" + row,
		row + row,
		"0601020304;SECRETDATE\n",
		"DUPONT;Marie;SECRETRUE;élève\nPETIT;Noé;SECRETRUE;étudiante\n",
		"0601020304 SECRETDATE\n",
		"Marie Dupont 0601020304\nSECRETRUE 3\n",
		"Prénom;Tél\n" + strings.Repeat("a;0601020304\n", 20_001),
	} {
		r, err := roster.Read(strings.NewReader(list))
		var reached []string
		reach(reflect.ValueOf(r), &reached)
		reach(reflect.ValueOf(err), &reached)
		reached = append(reached, fmt.Sprintf("%+v %v", r, err))
		for _, lang := range []string{"fr", "en"} {
			w, err := text.Open(address.Polite.In(lang))
			if err != nil {
				t.Fatal(err)
			}
			if r != nil {
				for _, f := range r.Faults {
					reached = append(reached, f.Say(w))
				}
				reached = append(reached, r.SayDropped(w))
			}
			var refused *roster.Refused
			if errors.As(err, &refused) {
				reached = append(reached, refused.Fault.Say(w))
			}
		}
		for _, secret := range secrets {
			for _, text := range reached {
				if strings.Contains(text, secret) {
					t.Errorf("%.60q: %q is kept in %q", list, secret, text)
				}
			}
		}
	}
}

// TestMemoryOfTheFileIsLeft holds that no name that is kept holds the memory of the file, in which
// all the rest of it stands.
func TestMemoryOfTheFileIsLeft(t *testing.T) {
	list := "Nom;Prénom;Adresse;Né(e) le\n" + strings.Repeat(strings.Repeat("x", 3000)+";;;\n", 2000) + "\"DUPONT\";Marie;SECRETRUE;SECRETDATE\n"
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	r := read(t, list)
	r.Faults = nil
	runtime.GC()
	runtime.ReadMemStats(&after)
	if kept := int64(after.HeapAlloc) - int64(before.HeapAlloc); kept > 1<<20 {
		t.Errorf("%d kB are kept of a list of %d kB", kept>>10, len(list)>>10)
	}
	if len(r.Pupils) != 1 {
		t.Errorf("%d pupils", len(r.Pupils))
	}
}

// reach gathers all texts that can be reached from a value.
func reach(v reflect.Value, texts *[]string) {
	if !v.IsValid() {
		return
	}
	switch v.Kind() {
	default: // it has no text
	case reflect.String:
		*texts = append(*texts, v.String())
	case reflect.Pointer, reflect.Interface:
		reach(v.Elem(), texts)
	case reflect.Struct:
		for i := range v.NumField() {
			reach(v.Field(i), texts)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			reach(v.Index(i), texts)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			reach(key, texts)
			reach(v.MapIndex(key), texts)
		}
	}
}

func TestOrderOfNames(t *testing.T) {
	r := read(t, "Nom;Nom d'usage;Prénom\nDUPONT;DURAND;Marie\n")
	if p := r.Pupils[0]; p.Name() != "DURAND Marie" || p.Spoken() != "Marie DURAND" {
		t.Errorf("%q, %q", p.Name(), p.Spoken())
	}
}
