// Package tutor builds what the screens of one learner need, wherever they sit: at the desk, at a
// public terminal or at a seat of a class server.
//
// [Services] takes documents from wherever the system lets the learner look; [Jailed] only from
// the folders that a finder is allowed, so that nothing leads out of them.
package tutor
