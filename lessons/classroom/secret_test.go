package classroom

import (
	"context"
	"math"
	"strings"
	"testing"
)

// A secret is as long as its comment says, and has only letters that nobody mistakes.
func TestSecretsAreSafeAndFitForChildren(t *testing.T) {
	fit := 0
	for _, a := range consonants {
		for _, b := range vowels {
			for _, c := range consonants {
				for _, d := range vowels {
					if decent(string([]rune{a, b, c, d})) {
						fit++
					}
				}
			}
		}
	}
	if bits := groups * math.Log2(float64(fit)); bits < 35.6 || bits > 35.8 {
		t.Errorf("a secret has %.2f bits: its comment says 35.7", bits)
	}
	for _, group := range strings.Fields(unfit) {
		if len(group) != 4 || strings.Trim(group[:1]+group[2:3], consonants) != "" || strings.Trim(group[1:2]+group[3:], vowels) != "" || group[0] == group[2] {
			t.Errorf("%s could never come", group)
		}
	}
	seen := map[string]bool{}
	for range 1000 {
		secret := NewSecret()
		if seen[secret] || len(secret) != 14 || strings.ContainsAny(secret, "0O1lI") {
			t.Fatalf("a secret is %q", secret)
		}
		for group := range strings.SplitSeq(secret, "-") {
			if !decent(group) {
				t.Fatalf("a secret is %q", secret)
			}
		}
		seen[secret] = true
	}
}

func TestASecretIsReadAsItIsTyped(t *testing.T) {
	for _, typed := range []string{"bado-kimu-rafe", "BADO KIMU RAFE", "badokimurafe", " Bado\u2011Kimu\u00A0–\tRafe\r\n", "bad0-k1mu-rafe", "bado-klmu-râfé"} {
		if plain(typed) != plain("bado-kimu-rafe") {
			t.Errorf("%q is read as %q", typed, plain(typed))
		}
	}
	for _, other := range []string{"", "bado-kimu", "bado-kimu-rafo", "kimu-bado-rafe"} {
		if plain(other) == plain("bado-kimu-rafe") {
			t.Errorf("%q is taken for another secret", other)
		}
	}
}

func TestSumsOfSecrets(t *testing.T) {
	ctx, s := t.Context(), newSums(price{passes: 1, memory: 8})
	first, err := s.of(ctx, "bado-kimu-rafe")
	if err != nil {
		t.Fatal(err)
	}
	second, err := s.of(ctx, "bado-kimu-rafe")
	if err != nil || first == second || strings.Contains(first, "bado") {
		t.Errorf("the sums are %s and %s (%v)", first, second, err)
	}
	for secret, want := range map[string]bool{"Bado Kimu Rafe": true, "bado-kimu-rafo": false, "": false} {
		// A sum that was cheaper or dearer is still computed as it was.
		if fits, err := newSums(dear()).fits(ctx, "5B.1", secret, first); fits != want || err != nil {
			t.Errorf("%q fits: %v, %v", secret, fits, err)
		}
	}
	for _, sum := range []string{"", "bado-kimu-rafe", "$2y$10$abc", "$argon2id$v=16$m=8,t=1,p=1$YQ$YQ", "$argon2id$v=19$m=8,t=1,p=1$*$YQ", first[:40]} {
		if fits, err := s.fits(ctx, "5B.1", "bado-kimu-rafe", sum); fits || err == nil {
			t.Errorf("the sum %q: %v, %v", sum, fits, err)
		}
	}
	ended, end := context.WithCancel(ctx)
	end()
	s.queue.free = 0
	if fits, err := s.fits(ended, "5B.1", "bado-kimu-rafe", first); fits || err == nil {
		t.Errorf("who has left still waits: %v, %v", fits, err)
	}
}

func BenchmarkSum(b *testing.B) {
	s := newSums(dear())
	for b.Loop() {
		if _, err := s.of(b.Context(), "bado-kimu-rafe"); err != nil {
			b.Fatal(err)
		}
	}
}
