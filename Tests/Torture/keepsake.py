"""A home as it was at one moment, put back in place as often as wanted."""
import os
import shutil


class Keepsake:
    """Keeps every file and folder below a path, with its bytes and mode.

    Files are put back into the same inodes: a store whose `lock` became another file would count as a copy.
    """

    def __init__(self, root):
        self.root, self.folders, self.files = root, {}, {}
        for folder, _, names in os.walk(root):
            self.folders[folder] = os.stat(folder).st_mode & 0o777
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    self.files[path] = (file.read(), os.stat(path).st_mode & 0o777)

    def restore(self):
        """Everything is as it was; what came since is gone."""
        self.lay(self.folders, self.files)

    def lay(self, folders, files, inodes=None):
        """Exactly these folders and files (bytes and mode) stand below the root afterwards.

        `inodes` names files elsewhere whose inode a path has to have.
        """
        for folder, mode in folders.items():
            os.makedirs(folder, mode, exist_ok=True)
        for folder, below, names in os.walk(self.root, topdown=True):
            for name in list(below):
                if os.path.join(folder, name) not in folders:
                    shutil.rmtree(os.path.join(folder, name))
                    below.remove(name)
            for name in names:
                if os.path.join(folder, name) not in files:
                    os.unlink(os.path.join(folder, name))
        for path, (content, mode) in files.items():
            if inodes and path in inodes and not (os.path.exists(path) and os.path.samefile(path, inodes[path])):
                if os.path.exists(path):
                    os.unlink(path)
                os.link(inodes[path], path)
            self.put(path, content, mode)

    @staticmethod
    def put(path, content, mode):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, mode)
        try:
            if os.fstat(descriptor).st_size != len(content) or os.pread(descriptor, len(content), 0) != content:
                os.ftruncate(descriptor, 0)
                os.pwrite(descriptor, content, 0)
        finally:
            os.close(descriptor)
