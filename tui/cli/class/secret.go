package class

import (
	"crypto/rand"
	"math/big"
	"strings"
)

// letters are those of a secret: no vowels, so that it is never a word, and none that is taken for
// another one (l for I, m for rn, w for vv) or stands elsewhere on a French keyboard. No digits, for
// which that keyboard wants Shift.
const letters = "bcdfghjknprstvx"

// A secret is three groups of three letters: 15^9, about 2^35. That is enough where wrong ones are
// slowed down ([classroom.Wait]) and only a slow sum is kept, and can be read out loud.
const (
	groups  = 3
	inGroup = 3
)

// secret returns a new secret: "bdk-fxj-tcp".
func secret() string {
	var b strings.Builder
	for i := range groups * inGroup {
		if i > 0 && i%inGroup == 0 {
			b.WriteByte('-')
		}
		// crypto/rand never fails.
		n, _ := rand.Int(rand.Reader, big.NewInt(int64(len(letters))))
		b.WriteByte(letters[n.Int64()])
	}
	return b.String()
}

// secrets returns the secrets of a class: the teacher's, then one a seat.
func secrets(seats int) []string {
	all := make([]string, seats+1)
	for i := range all {
		all[i] = secret()
	}
	return all
}
