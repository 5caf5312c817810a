// Package classroom keeps what a class server knows: classes with their seats, who may sit at a
// seat, who sits there now and where they are in the course, and what was done at each seat.
//
// There are no names in it, and no accounts: a class has a code, a seat has a number, and whoever
// knows the secret on a seat's strip, or has the key that came with it once, sits there.
//
// [Open] keeps it in a SQLite file or, for several processes on several machines, in a PostgreSQL
// database; [Memory] keeps it until the program ends, for tests. The tables and the statements are
// the same for both ([queries]); what a kind of database does in its own way is its [engine].
//
// # What is answered for is kept
//
// A call that returns no error has put its change on the disk. Only where somebody is, and that they
// have left, is not waited for. What several statements change is one transaction, as if no other
// were made at the same time; it is tried again where others came between.
//
// # A database that is away
//
// A connection that is lost is tried again for [patience], counted from when the database was heard
// of last, so that a learner waits for it once and not at each key. Then the error is [ErrAway]: the
// [progress.Keeper] of the learner holds what they do. What it still holds when they leave is kept
// by the server, which goes on trying until it ends ([belated]); what is left then is an [Unkept], to be
// put into a file and taken up the next time ([TakeUp]). Each change may be made twice when
// nobody knows whether it came through, and is such that nothing comes of it.
//
// # Secrets
//
// Of a secret only a slow sum is kept ([sums]). Wrong ones are counted in the database, before they
// are looked at, so that many at the same time, through several processes, are no more tries than
// one after the other ([Wait]). They are counted for each seat and origin, so that who tries them makes
// its owner wait only from the same address; who has a key comes in from anywhere. Of an address
// nothing is kept but in which of 16 lots it falls ([originOf]).
//
// # Presence
//
// A seat belongs to who sat down last. A session that is not heard of for a [Lease] counts as gone:
// its process has died. Times are those of the database's server, since the clocks of its processes
// may differ.
package classroom
