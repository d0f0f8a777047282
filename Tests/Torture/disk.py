"""What a disk may hold after a power cut, from the system calls of one command.

A call changes what programs see at once; the disk has it for sure only after a sync: data and length of a file after
fsync or fdatasync of the file, a name after fsync of its folder. Until then any part of it may be missing: whole
calls, and of a write any of its 512-byte sectors. A rename is on disk with both its names or not at all.
"""
import os
import re

SECTOR = 512
TRACE = ("openat,write,pwrite64,ftruncate,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,"
         "fsync,fdatasync,close,exit_group")


class Folder:
    def __init__(self):
        self.names = {}


class File:
    def __init__(self, content=b""):
        self.content = content


class Effect:
    """One change; `act(disk)` makes it, `owners` are the files and folders whose sync makes it safe."""

    def __init__(self, call, owners, act, sectors=None):
        self.call, self.owners, self.act, self.sectors, self.safe = call, owners, act, sectors, None


class Disk:
    """The tree below a root, as dictionaries that can be copied and changed."""

    def __init__(self, names, contents):
        self.names, self.contents = names, contents

    def copy(self):
        return Disk({folder: dict(names) for folder, names in self.names.items()}, dict(self.contents))

    def write(self, file, place, data, sectors=None):
        """`sectors` names the ones of the file that arrive; the length reaches the last of them."""
        old = self.contents.get(file, b"")
        end = place + len(data)
        new = bytearray(old.ljust(end, b"\0"))
        if sectors is None:
            new[place:end] = data
        else:
            reached = len(old)
            for sector in sectors:
                start, stop = max(place, sector * SECTOR), min(end, (sector + 1) * SECTOR)
                new[start:stop] = data[start - place:stop - place]
                reached = max(reached, stop)
            del new[reached:]
        self.contents[file] = bytes(new)

    def truncate(self, file, size):
        self.contents[file] = self.contents.get(file, b"")[:size].ljust(size, b"\0")

    def tree(self, root, path):
        """(folders, files with their bytes) that can be reached from a folder, by path."""
        folders, files = [path], {}
        for name, node in self.names.get(root, {}).items():
            below = os.path.join(path, name)
            if isinstance(node, Folder):
                more_folders, more_files = self.tree(node, below)
                folders += more_folders
                files.update(more_files)
            else:
                files[below] = self.contents.get(node, b"")
        return folders, files


class Recording:
    """The effects of one traced command on the tree that a keepsake holds."""

    def __init__(self, keepsake, record):
        self.path, self.root = keepsake.root, Folder()
        self.start = Disk({self.root: {}}, {})
        for path in sorted(keepsake.folders):
            if path != self.path:
                self.start.names[self.folder(self.start, path)][os.path.basename(path)] = node = Folder()
                self.start.names[node] = {}
        for path, (content, _) in keepsake.files.items():
            node = File()
            self.start.names[self.folder(self.start, path)][os.path.basename(path)] = node
            self.start.contents[node] = content
        self.live, self.effects, self.open, self.calls = self.start.copy(), [], {}, 0
        with open(record, encoding="ascii") as file:
            for line in file:
                self.take(line)

    def node(self, disk, path):
        """What stands at a path, or nothing; paths outside the root are nothing."""
        if path == self.path:
            return self.root
        if not path.startswith(self.path + "/"):
            return None
        node = self.root
        for name in path[len(self.path) + 1:].split("/"):
            node = disk.names.get(node, {}).get(name)
        return node

    def folder(self, disk, path):
        return self.node(disk, os.path.dirname(path))

    def take(self, line):
        match = re.match(r"(\d+) +(\w+)\((.*)\) += (-?\d+|\?)", line)
        assert "unfinished" not in line, "a command of several threads cannot be replayed"
        if not match or match.group(4).startswith("-"):
            return
        process, call, rest, result = match.groups()
        self.calls += 1
        words = [bytes.fromhex(word.replace("\\x", "")) for word in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', rest)]
        if call in ("write", "pwrite64"):
            words = words or [b""]
        descriptor = re.match(r"\d+", rest)
        handle = self.open.get((process, descriptor.group(0))) if descriptor else None
        getattr(self, "do_" + re.sub(r"(at2?|64)$", "", call))(rest, words, handle, (process, result))

    def add(self, owners, act, sectors=None):
        act(self.live, None) if sectors else act(self.live)
        self.effects.append(Effect(self.calls, owners, act, sectors))

    def do_open(self, rest, words, _, opened):
        path = os.path.normpath(words[-1].decode())
        node, folder = self.node(self.live, path), self.folder(self.live, path)
        if node is None and folder is not None and "O_CREAT" in rest:
            node, name = File(), os.path.basename(path)
            self.add([folder], lambda disk: disk.names[folder].__setitem__(name, node))
        elif isinstance(node, File) and "O_TRUNC" in rest:
            self.add([node], lambda disk: disk.truncate(node, 0))
        self.open[opened] = [node, 0, "O_APPEND" in rest] if node is not None else None

    do_openat = do_open

    def do_close(self, rest, words, handle, _):
        pass

    def do_exit_group(self, rest, words, handle, _):
        pass

    def do_write(self, rest, words, handle, done):
        if handle:
            place = len(self.live.contents.get(handle[0], b"")) if handle[2] else handle[1]
            handle[1] = place + int(done[1])
            self.data(handle[0], place, words[0][:int(done[1])])

    def do_pwrite(self, rest, words, handle, done):
        if handle:
            self.data(handle[0], int(rest.rsplit(", ", 1)[1]), words[0][:int(done[1])])

    def data(self, file, place, bytes_):
        sectors = range(place // SECTOR, (place + max(len(bytes_), 1) - 1) // SECTOR + 1)
        self.add([file], lambda disk, some: disk.write(file, place, bytes_, some), sectors)

    def do_ftruncate(self, rest, words, handle, _):
        if handle:
            file, size = handle[0], int(rest.rsplit(", ", 1)[1])
            self.add([file], lambda disk: disk.truncate(file, size))

    def do_mkdir(self, rest, words, handle, _):
        path = os.path.normpath(words[0].decode())
        folder, name, node = self.folder(self.live, path), os.path.basename(path), Folder()
        if folder is not None:
            def act(disk):
                disk.names[folder][name] = node
                disk.names.setdefault(node, {})
            # The folder itself can be written to before its name is safe.
            self.start.names.setdefault(node, {})
            self.add([folder], act)

    def do_link(self, rest, words, handle, _):
        node = self.node(self.live, words[0].decode())
        folder, name = self.folder(self.live, words[1].decode()), os.path.basename(words[1].decode())
        if node is not None and folder is not None:
            self.add([folder], lambda disk: disk.names[folder].__setitem__(name, node))

    def do_unlink(self, rest, words, handle, _):
        folder, name = self.folder(self.live, words[0].decode()), os.path.basename(words[0].decode())
        if folder is not None:
            self.add([folder], lambda disk: disk.names[folder].pop(name, None))

    def do_rename(self, rest, words, handle, _):
        old, new = words[0].decode(), words[1].decode()
        node, one, other = self.node(self.live, old), self.folder(self.live, old), self.folder(self.live, new)
        if node is not None and other is not None:
            def act(disk):
                disk.names[one].pop(os.path.basename(old), None)
                disk.names[other][os.path.basename(new)] = node
            self.add([one, other], act)

    def do_fsync(self, rest, words, handle, _):
        if handle:
            for effect in self.effects:
                if handle[0] in effect.owners and effect.safe is None:
                    effect.safe = self.calls

    do_fdatasync = do_fsync

    def states(self, calls, dice, more):
        """Trees that a cut after so many calls may leave: nothing or all of the unsafe, each alone missing or alone
        there, and `more` chosen at random with torn writes."""
        done = [effect for effect in self.effects if effect.call <= calls]
        unsafe = [effect for effect in done if effect.safe is None or effect.safe > calls]
        choices = [{}, {one: None for one in unsafe}]
        for one in unsafe:
            choices += [{one: None}, {other: None for other in unsafe if other is not one}]
            if one.sectors and len(one.sectors) > 1:
                whole = {other: None for other in unsafe}
                choices += [{**whole, one: part} for part in (one.sectors[:1], one.sectors[1:], one.sectors[-1:])]
        for _ in range(more if unsafe else 0):
            choices.append({one: self.torn(one, dice) for one in unsafe if dice.random() < 0.6})
        for choice in choices:
            disk = self.start.copy()
            for effect in done:
                if effect.sectors:
                    if effect not in unsafe or effect in choice:
                        effect.act(disk, choice.get(effect))
                elif effect not in unsafe or effect in choice:
                    effect.act(disk)
            yield disk.tree(self.root, self.path)

    @staticmethod
    def torn(effect, dice):
        if not effect.sectors or dice.random() < 0.5:
            return None
        return [sector for sector in effect.sectors if dice.random() < 0.5] or effect.sectors[:1]
