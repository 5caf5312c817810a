package classroom

import (
	"crypto/rand"
	"math/big"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The letters of a secret: syllables of a consonant and a vowel, which read alike in French and in
// English. There is no l, which is taken for a 1 and an I; no c, q and x, which a teacher who reads
// it aloud would have to spell; and no w and z, which change places between keyboards.
const (
	consonants = "bdfgjkmnprstv"
	vowels     = "aeiou"
)

// A secret is so many groups of two syllables.
const groups = 3

// NewSecret makes a secret that a child of nine can type: three groups of four letters, like
// "bado-kimu-rafe". It is one of 5.6e10 (35.7 bits): nobody finds it who has to wait as [Wait]
// says, which is some 720 tries a day at a seat from an origin. A hundred seats tried day and night for
// a year from one address give one in 2,100 of finding a single one, and from any number of
// addresses one in 130.
func NewSecret() string {
	var all []string
	for len(all) < groups {
		if g := pick(consonants) + pick(vowels) + pick(consonants) + pick(vowels); decent(g) {
			all = append(all, g)
		}
	}
	return strings.Join(all, "-")
}

func pick(letters string) string {
	n, err := rand.Int(rand.Reader, big.NewInt(int64(len(letters))))
	if err != nil {
		panic(err) // it never fails: crypto/rand ends the program before
	}
	return letters[n.Int64():][:1]
}

// decent reports whether a group may be printed on a child's strip. Twice the same consonant makes
// most of the words that make a class laugh; the others are named.
func decent(group string) bool {
	return group[0] != group[2] && !slices.Contains(strings.Fields(unfit), group)
}

// unfit are groups that mean something in French, in English or beside them.
const unfit = "bite bito bosa buse dope fika foka foke foku fuka fuki fuku gode kona kone koni kono kuni kuta " +
	"made mari mero nego nero niga nigo nike nika niku nude peda pede pedo peni peta pete peti puta pute puti puto " +
	"rape rapu sade sadi sado sida sodo suka suke suki vagi vera viru"

// plain returns a secret as it is compared: whoever copies one from a strip may write it in
// capitals, with spaces, hyphens or none, and a digit or an l for the letter that it looks like.
func plain(secret string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(secret)) {
		switch {
		case unicode.IsSpace(r), unicode.Is(unicode.Pd, r), unicode.Is(unicode.Mn, r), r == '.', r == '_', r == '\'':
		case r == '0':
			b.WriteRune('o')
		case r == '1', r == 'l', r == '|':
			b.WriteRune('i')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
