package spelling_test

import (
	"testing"

	"jourdain/grader/rules/spelling"
)

func TestSame(t *testing.T) {
	tests := []struct {
		name, text, asked string
		want              bool
	}{
		{"case", "LES ENTRÉES", "Les entrées", true},
		{"accents", "Les entrees", "Les entrées", true},
		{"decomposed accents", "Les entre\u0301es", "Les entrées", true},
		{"ligatures", "Les oeufs", "Les œufs", true},
		{"spaces", "  Les  plats ", "Les\u00A0plats", true},
		{"apostrophes", "L'histoire", "L’histoire", true},
		{"quotation marks", "« Les plats »", "Les plats", true},
		{"hyphens", "Petit déjeuner", "Petit-déjeuner", true},
		{"a final mark", "Les plats :", "Les plats", true},
		{"a final mark in what is asked", "Pourquoi", "Pourquoi ?", true},
		{"a typed number", "1. Les plats", "Les plats", true},
		{"a typed number of two parts", "1.2 Les plats", "Les plats", true},
		{"a Roman number", "II. Les plats", "Les plats", true},
		{"a letter", "b) Les plats", "Les plats", true},
		{"a number with a dash", "3 – Les plats", "Les plats", true},
		{"a number that is asked for", "1914 : la guerre", "1914 : la guerre", true},

		{"another word", "Les entrées", "Les plats", false},
		{"a slip", "Les plat", "Les plats", false},
		{"a number asked for and missing", "la guerre", "1914 : la guerre", false},
		{"a word that is a Roman number", "I love cheese", "love cheese", false},
		{"nothing", "", "Les plats", false},
		{"nothing asked", "", "", false},
		{"only marks", "?", "!", false},
		{"a mark inside", "C", "C++", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := spelling.Same(tt.text, tt.asked); got != tt.want {
				t.Errorf("Same(%q, %q) = %v; folded %q, %q", tt.text, tt.asked, got,
					spelling.Fold(tt.text), spelling.Fold(tt.asked))
			}
		})
	}
}

func TestClose(t *testing.T) {
	tests := []struct {
		name, text, asked string
		want              bool
	}{
		{"the same", "Les plats", "Les plats", true},
		{"one letter missing", "Les plat", "Les plats", true},
		{"two slips in a long text", "Les entres", "Les entrées", true},
		{"two letters in the wrong order", "Les palts", "Les plats", true},
		{"one slip in a short text", "Plast", "Plats", true},
		{"a typed number too", "2. Les plat", "Les plats", true},

		{"two slips in a short text", "Plaaa", "Plats", false},
		{"three slips", "Les dssrt", "Les desserts", false},
		{"another digit", "Partie 1", "Partie 2", false},
		{"another word of three letters", "Vin", "Lin", false},
		{"another length", "Les plats et les desserts", "Les plats", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := spelling.Close(tt.text, tt.asked); got != tt.want {
				t.Errorf("Close(%q, %q) = %v", tt.text, tt.asked, got)
			}
		})
	}
}
