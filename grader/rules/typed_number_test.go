package rules

import (
	"slices"
	"testing"
)

// A number typed before a text is read in all the ways by which people count, and what only
// looks like one is none.
func TestTypedNumbers(t *testing.T) {
	for text, want := range map[string][]int{
		"1. Tools": {1}, "1.2 Tools": {2}, "1.2. Tools": {2}, "12) Tools": {12}, "5° Outils": {5}, "３．道具": {3}, "§ 4 Tools": {4},
		"20 Tools": {20}, "21 Tools": nil, "21. Tools": {21}, "3 - Tools": {3}, "100. Tools": nil, "0. Tools": nil,
		"I. Tools": {1, 9}, "IV. Tools": {4}, "VII - Tools": {7}, "IX) Tools": {9}, "XL: Tools": {40}, "XC. Tools": {90}, "CXIV. Tools": {114},
		"xii. tools": {12}, "V. Tools": {5, 22}, "X. Tools": {10, 24}, "L. Tools": {50, 12}, "C. Tools": {100, 3}, "IC. Tools": nil, "VX. Tools": nil, "CIVIL: Tools": nil, "IIII. Tools": {4},
		"I comme Irène": nil, "A. Tools": {1}, "B) Tools": {2}, "z. tools": {26}, "γ. κήπος": {3}, "В. Сад": {3}, "ב. גן": {2},
		"A: Tools": nil, "AB. Tools": nil,
		"第一章 花园": {1}, "第12节 花园": {12}, "十、花园": {10}, "十二、花园": {12}, "二十、花园": {20}, "二十三、花园": {23}, "（二）花园": {2}, "(三)花园": {3},
		"Chapitre 3": {3}, "Chapter One": {1}, "Part II": {2}, "Partie B": {2}, "Partie C": {100, 3}, "Partie I": {1, 9}, "Part of it": nil,
		"Première partie": {1}, "Second part": {2}, "Grande partie": nil,
		"": nil, "Tools": nil, "- Tools": nil,
	} {
		var got []int
		for _, n := range typedNumbers(text) {
			got = append(got, n.number)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q is read as %v, want %v", text, got, want)
		}
	}
}

// Two numbers are of the same kind when they are written alike: what follows what hangs on it.
func TestTypedNumbersAreOfAKind(t *testing.T) {
	of := func(text string) string {
		list := typedNumbers(text)
		return list[len(list)-1].style
	}
	for _, same := range [][2]string{{"1. A", "2. B"}, {"1.1 Aa", "1.2 Bb"}, {"a) un", "b) deux"}, {"IV. Four", "VI. Six"}, {"Partie 1", "PARTIE II"}, {"第一章", "第2章"}} {
		if of(same[0]) != of(same[1]) {
			t.Errorf("%q and %q: %q and %q", same[0], same[1], of(same[0]), of(same[1]))
		}
	}
	for _, other := range [][2]string{{"1. A", "2) B"}, {"1.1 Aa", "2.2 Bb"}, {"a) un", "B) deux"}, {"iv. four", "VI. Six"}, {"Partie 1", "Chapitre 2"}, {"α. ένα", "b. two"}, {"第一章", "第二节"}} {
		if of(other[0]) == of(other[1]) {
			t.Errorf("%q and %q are both %q", other[0], other[1], of(other[0]))
		}
	}
}
