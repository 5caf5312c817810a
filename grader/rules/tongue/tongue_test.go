package tongue_test

import (
	"testing"

	"jourdain/grader/rules/ruletest"
	"jourdain/grader/rules/tongue"
)

func TestOf(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"French", "p Le jardin est ouvert le dimanche, et les enfants sont les bienvenus dans la cour avec leurs parents, pour que tous en profitent.", "fr"},
		{"English", "p The garden is open on Sundays, and the children are welcome in the yard with their parents, so that all of them enjoy it.", "en"},
		{"German", "p Der Garten ist am Sonntag für die Kinder und die Eltern geöffnet, und das ist auch im Winter so, wenn es nicht zu kalt ist.", "de"},
		{"Dutch", "p De tuin is op zondag open voor de kinderen en hun ouders, en dat is ook in de winter zo, als het niet te koud is.", "nl"},
		{"too short", "p Le jardin est ouvert.", ""},
		{"no language", "p Lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy eirmod tempor invidunt ut labore et dolore magna et accusam et justo duo dolores et ea rebum et.", ""},
		{"two languages", "p Le jardin est ouvert le dimanche, et les enfants sont les bienvenus dans la cour.\np The garden is open on Sundays, and the children are welcome in the yard with their parents.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := ruletest.Parse(tt.text)
			if err != nil {
				t.Fatal(err)
			}
			if got := tongue.Of(doc); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if !tongue.Knows("fr") || tongue.Knows("br") {
		t.Error("French is known, and Breton is not")
	}
}
