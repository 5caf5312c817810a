package tui

import (
	"context"
	"io"
	"maps"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// listener plays the line mode: it hears all that is said up to a question, and answers
// with the number of the choice that begins with some words.
type listener struct {
	t       *testing.T
	said    strings.Builder
	asked   chan string // what was said up to each question
	answers *io.PipeWriter
	last    string
	known   map[int]string // the choices as they were said last
	more    *text.Words
}

// Write hears what is said. A question is all that does not end its line.
func (l *listener) Write(b []byte) (int, error) {
	l.said.Write(b)
	if !strings.HasSuffix(string(b), "\n") {
		l.asked <- l.said.String()
		l.said.Reset()
	}
	return len(b), nil
}

func listen(t *testing.T, lang string) *listener {
	t.Helper()
	return listenTo(t, kindsServices(t, t.TempDir()), lang)
}

// listenTo plays with services that a test has prepared.
func listenTo(t *testing.T, services Services, lang string) *listener {
	t.Helper()
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In(lang)}, true)
	if err != nil {
		t.Fatal(err)
	}
	in, answers := io.Pipe()
	l := &listener{t: t, known: map[int]string{}, asked: make(chan string), answers: answers}
	ended := make(chan error, 1)
	go func() { ended <- plain.Run(context.Background(), session, in, l) }()
	l.more = session.Env().Words
	l.last = <-l.asked
	l.rest()
	t.Cleanup(func() {
		if err := answers.Close(); err != nil {
			t.Error(err)
		}
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return l
}

// answer types a line and hears what comes then.
func (l *listener) answer(line string) {
	l.t.Helper()
	if _, err := io.WriteString(l.answers, line+"\n"); err != nil {
		l.t.Fatal(err)
	}
	l.last = <-l.asked
	l.rest()
}

// rest asks for the rest of a turn until all of it was said. A choice that was said before keeps
// its number.
func (l *listener) rest() {
	l.t.Helper()
	asks, _, _ := strings.Cut(l.more.Say("plain.more", "Count", 2), "(")
	for strings.Contains(l.last[strings.LastIndex(l.last, "\n")+1:], asks) {
		before := l.last[:strings.LastIndex(l.last, "\n")+1]
		if _, err := io.WriteString(l.answers, "\n"); err != nil {
			l.t.Fatal(err)
		}
		l.last = before + <-l.asked
	}
	for line := range strings.SplitSeq(l.last, "\n") {
		number, label, ok := strings.Cut(line, ". ")
		if n, err := strconv.Atoi(number); err == nil && ok {
			l.known[n] = label
		}
	}
	ask := l.last[strings.LastIndex(l.last, "\n")+1:]
	if last := digits.FindAllString(ask, -1); len(last) > 0 {
		most, _ := strconv.Atoi(last[len(last)-1])
		maps.DeleteFunc(l.known, func(n int, _ string) bool { return n > most })
	}
}

// digits are the numbers of a question: the last one is that of the last choice.
var digits = regexp.MustCompile(`\d+`)

// pick answers with the number of the choice that begins with some words.
func (l *listener) pick(words ...string) {
	l.t.Helper()
	for _, word := range words {
		l.answer(l.number(word))
	}
}

func (l *listener) number(words string) string {
	l.t.Helper()
	for n := range len(l.known) + 1 {
		if strings.HasPrefix(l.known[n], words) {
			return strconv.Itoa(n)
		}
	}
	l.t.Fatalf("no choice begins with %q:\n%s", words, l.last)
	return ""
}

func (l *listener) hears(words string) {
	l.t.Helper()
	if !strings.Contains(l.last, words) {
		l.t.Fatalf("%q was not said, but\n%s", words, l.last)
	}
}

func TestEveryKindIsPlayedLineByLineInFrench(t *testing.T) {
	l := listen(t, "fr")
	l.pick("Commencer")
	l.answer("")

	l.hears("La page :\nLa soupe de poireaux, en gras")
	l.pick("La soupe", "Choisi : La soupe", "Vérifier")
	l.hears("Vous n’avez encore rien répondu.")
	l.pick("La soupe", "Les ingrédients", "Vérifier")
	l.hears("C’est juste.")

	l.pick("Continuer", "À faire : Séparer")
	l.hears("Où ranger « Séparer deux mots » ?")
	l.pick("Une touche")
	l.hears("Où ranger « Mettre une date à droite » ?")
	l.answer("u") // the box of the line before is asked again
	l.hears("C’est annulé. Séparer deux mots : sans réponse.")
	l.hears("Où ranger « Séparer deux mots » ?")
	l.pick("Une touche", "Une touche", "Une touche", "Un réglage")
	l.hears("2. Une touche : Mettre une date à droite")
	l.pick("Vérifier")
	l.hears("Pas tout à fait. « Mettre une date à droite » : vous avez choisi « Une touche ». C’est l’alignement à droite.")
	l.pick("Une touche : Mettre une date", "Un réglage", "Vérifier")
	l.hears("C’est juste. Bien vu.\nAvec des touches :\ncinq espaces, « Le 3 mai », fin de paragraphe\nfin de paragraphe\nLa soupe, en gras\nAvec des réglages :")

	l.pick("Pourquoi c’est juste")
	l.hears("Pourquoi c’est juste\n« Séparer deux mots » : La barre d’espace sépare les mots. Une seule espace suffit.\n« Mettre une date à droite » :")
	// Of a list of three, two are new: all of it is said, and Enter goes on.
	l.hears("1. Continuer\n2. Revoir l’exercice\n3. Retour")
	l.pick("Retour", "Continuer", "Couper")
	l.hears("« Couper les poireaux » est à la place 4 sur 4, après « Servir la soupe ».")
	l.pick("Monter")
	l.hears("« Couper les poireaux » est à la place 3 sur 4, après « Laver les poireaux ».")
	l.pick("Retour", "Cuire", "Descendre", "Descendre", "Monter")
	l.hears("« Cuire vingt minutes » est à la place 2 sur 4, après « Laver les poireaux ».")
	l.pick("Annuler")
	l.hears("« Cuire vingt minutes » est à la place 3 sur 4, après « Couper les poireaux ».")
	l.pick("Retour", "Vérifier")
	l.hears("C’est juste.")

	l.pick("Continuer", "À faire : La soupe", "Titre du document", "Titre de niveau 1", "Élément à puce", "Sous-élément",
		"Élément à puce", "Titre de niveau 1", "Étape", "Étape")
	l.hears("Ce que la machine lit :\nLa soupe de poireaux : titre\nLes ingrédients : niveau 1\nDes légumes : élément\nTrois poireaux : sous-élément\n" +
		"Du beurre : élément\nLa préparation : niveau 1\nLaver les poireaux : étape numérotée\nLes cuire : étape numérotée\n")
	l.pick("Vérifier")
	l.hears("C’est juste.")

	l.pick("Continuer")
	l.hears("2. La soupe, niveau 2")
	l.pick("Les entrées", "Monter")
	l.hears("« Les entrées » est au niveau 1, en premier, avant « Les plats ».")
	l.pick("Retour", "Le pot", "Niveau au-dessous")
	l.hears("« Le pot-au-feu » est au niveau 2, sous « Les plats », après « La soupe ».")
	l.pick("Retour", "La soupe", "Monter")
	l.hears("« La soupe » est au niveau 2, sous « Les entrées ».")
	l.pick("Retour")
	l.hears("Ce que la machine lit :\nRecettes de famille : titre\nLes entrées : niveau 1\nLa soupe : niveau 2\nLes plats : niveau 1\nLe pot-au-feu : niveau 2\n")
	l.pick("Vérifier")
	l.hears("C’est juste.")

	l.pick("Continuer")
	l.hears("1. trois espaces, « Le 3 mai », fin de paragraphe\n2. fin de paragraphe\n3. « Chère Ana, », fin de paragraphe\n" +
		"4. tabulation, « Merci », deux espaces, « pour la soupe », espace insécable, « ! », fin de paragraphe\n5. « 12, rue des Lilas », saut de ligne\n")
	l.pick("trois espaces", "fin de", "« Chère", "Vérifier")
	l.hears("Pas tout à fait. Cette ligne n’a pas de défaut, décochez-la\u00a0: « Chère Ana, », fin de paragraphe. Une Entrée finit le salut. Elle est à sa place. Il reste 1 ligne à trouver.")
	l.pick("Choisi : « Chère")
	l.hears("« Chère Ana, », fin de paragraphe : n’est plus coché.")
	l.pick("Vérifier")
	l.hears("Ce que vous avez coché est juste. Il reste 1 ligne à trouver.")
	l.pick("Vérifier")
	l.hears("Il reste à cocher ceci : tabulation, « Merci »")
	l.pick("tabulation", "Vérifier")
	l.hears("C’est juste.")
	l.pick("Continuer")
	l.hears("À vous")
}

func TestEveryKindIsPlayedLineByLineInEnglish(t *testing.T) {
	l := listen(t, "en")
	l.pick("Start")
	l.answer("")

	l.hears("The page:\nLeek soup, in bold")
	l.pick("Leek soup", "The ingredients", "Check")
	l.hears("That is right.")

	l.pick("Go on", "To do: Keep")
	l.hears("Which of these fits “Keep two words apart”?")
	l.pick("A key", "A setting")
	l.hears("Which of these fits “Begin a new paragraph”?")
	l.pick("Back", "Check")
	l.hears("This is not finished yet. “Begin a new paragraph” still needs a place. One other line needs a place too.")
	l.pick("To do: Begin a new", "A key", "A setting", "Check")
	l.hears("That is right. Well done.\nWith keys:")

	l.pick("Go on", "Cut")
	l.hears("“Cut the leeks” is in place 4 of 4, after “Serve the soup”.")
	l.pick("Move up", "Back", "Cook", "Move down", "Move down", "Back", "Check")
	l.hears("That is right.")

	l.pick("Go on", "To do: Leek soup", "Title", "Heading, level 1", "Item", "Sub-item", "Item", "Heading, level 1", "Step", "Step", "Check")
	l.hears("That is right.")

	l.pick("Go on", "Starters", "Move up", "Back", "Beef stew", "Level below")
	l.hears("“Beef stew” is at level 2, below “Main courses”, after “Soup”.")
	l.pick("Back", "Check")
	l.hears("Not quite. “Soup” is not where it belongs yet. Soup is a starter.")
	l.pick("Soup", "Move up", "Back", "Check")
	l.hears("That is right.")

	l.pick("Go on")
	l.hears("1. three spaces, “3 May”, paragraph end\n2. paragraph end\n")
	l.pick("three spaces", "paragraph end", "tab", "Check")
	l.hears("That is right.")
	l.pick("Go on")
	l.hears("Your turn")
}
