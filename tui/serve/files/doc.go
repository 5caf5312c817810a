// Package files lets a person at home or in a class reach their seat's folder with the programs that
// they have: sftp and a file manager's sftp:// ([Files.Subsystem]), scp (the same) and the old scp -O
// ([Files.Command]).
//
// Whose folder it is the door has proven; what may be in it, and under which names, [folder.Folder]
// decides. Here the protocols are spoken, and a refusal is said in one sentence of the person's
// language, with the status that their program knows.
package files
