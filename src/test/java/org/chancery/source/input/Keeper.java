package org.chancery.source.input;

import java.nio.file.Files;
import java.nio.file.Path;

/** A process that keeps a file and a folder, sweeps as every command does, and ends in order when its input ends. */
final class Keeper {

    private Keeper() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Scratch.file(".unpacked");
        Path folder = Scratch.folder("office");
        Files.writeString(folder.resolve("file"), "words");
        Scratch.sweep();
        System.out.println("kept");
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
        Scratch.remove(file);
        Scratch.remove(folder);
    }
}
