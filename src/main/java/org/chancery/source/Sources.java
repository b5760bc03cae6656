package org.chancery.source;

import org.jspecify.annotations.Nullable;

/** The front door: recognises a file by its content, never by its name, and has it read. */
public final class Sources {

    private Sources() {}

    /**
     * Reads a file.
     *
     * @throws RejectedInput when it is empty, of a kind that nobody here reads, or faulty
     */
    public static Reading read(Input input) throws RejectedInput {
        if (input.bytes().length == 0) {
            throw new RejectedInput(input.name(), "the file is empty; nothing to index");
        }
        if (NpmPackage.isGzip(input.bytes())) {
            return readPackage(NpmPackage.unpack(input), input);
        }
        PlainText plain = PlainText.decode(input);
        String markup = Magic.ofText(plain.text());
        if (markup != null) {
            throw new RejectedInput(
                    input.name(), "this is " + markup + ", which is not read yet; save it as plain text");
        }
        return Transcript.read(input, plain);
    }

    private static Reading readPackage(NpmPackage npm, Input input) throws RejectedInput {
        refuseOneIdForMany(input);
        return switch (npm.name()) {
            case UnionAddresses.PACKAGE -> UnionAddresses.read(npm, input);
            case UniversalDeclaration.PACKAGE -> UniversalDeclaration.read(npm, input);
            default ->
                throw new RejectedInput(
                        input.name(),
                        "the npm package \"" + npm.name() + "\" is not one that is read here (" + UnionAddresses.PACKAGE
                                + ", " + UniversalDeclaration.PACKAGE + "); unpack it and index its texts");
        };
    }

    private static void refuseOneIdForMany(Input input) throws RejectedInput {
        @Nullable String id = input.id();
        if (id != null) {
            throw new RejectedInput(
                    input.name(), "the id \"" + id + "\" names one document, but a package holds many; leave it out");
        }
    }
}
