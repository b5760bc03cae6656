package org.chancery.source.office;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.chancery.source.input.Scratch;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The program of the child: takes the name of a kind and of a file on standard input, writes what it finds to standard output, and takes the next. When its input
 * ends, because its parent closed it or is no more, it ends at once, in the middle of a file too.
 */
final class Extraction {

    private static final int LONGEST_REASON = 200;

    private record Order(Kind kind, Path file) {}

    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private final OutputStream out;

    private Extraction(OutputStream out) {
        this.out = out;
    }

    /** Runs until standard input ends; the argument is the folder that is its own and is gone with it. */
    public static void main(String[] arguments) throws Exception {
        InputStream in = System.in;
        Extraction extraction = new Extraction(System.out);
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Thread listener = new Thread(() -> extraction.listen(in, Path.of(arguments[0])), "listener");
        listener.setDaemon(true);
        listener.start();
        extraction.work();
    }

    private void listen(InputStream in, Path folder) {
        try (DataInputStream orders = new DataInputStream(in)) {
            while (true) {
                this.orders.add(new Order(Kind.valueOf(Wire.read(orders)), Path.of(Wire.read(orders))));
            }
        } catch (IOException | RuntimeException e) {
            Scratch.remove(folder);
            Runtime.getRuntime().halt(0);
        }
    }

    private void work() throws IOException, InterruptedException {
        out.write(Wire.READY);
        out.flush();
        while (true) {
            Order order = orders.take();
            Found found = new Found(out);
            String fault = fault(order, found);
            if (fault == null) {
                found.end();
            } else {
                found.fault(fault);
            }
        }
    }

    /** Reads a file; the reason when it cannot be read, else null. Parsers throw whatever they like at a file that is broken. */
    @SuppressWarnings("CatchingUnchecked")
    private static @Nullable String fault(Order order, Found found) {
        try {
            read(order, found);
            return null;
        } catch (Unreadable e) {
            return e.getMessage();
        } catch (EncryptedDocumentException e) {
            return Unreadable.encrypted().getMessage();
        } catch (StackOverflowError e) {
            return "it is nested more deeply than any text; it is damaged, or made to do harm";
        } catch (Exception | LinkageError e) {
            return reason(order.kind(), e);
        }
    }

    private static void read(Order order, Found found) throws IOException, SAXException, TikaException {
        switch (order.kind()) {
            case PDF -> PdfFile.read(order.file(), found);
            case RTF -> RtfFile.read(order.file(), found);
            case OLE -> OleFile.read(order.file(), found);
            case DOCX -> WordFile.read(order.file(), found);
            case ODT -> OpenDocumentFile.read(order.file(), found);
            case OTHER -> throw new IllegalArgumentException("nobody asks for these");
        }
    }

    /** Our own word for it if there is one behind the parser's, else the parser's last cause, in one line. */
    private static String reason(Kind kind, Throwable thrown) {
        Throwable last = thrown;
        for (int depth = 0; depth < 50; depth++) {
            if (last instanceof Unreadable && last.getMessage() != null) {
                return last.getMessage();
            }
            if (last instanceof EncryptedDocumentException
                    || last instanceof org.apache.poi.EncryptedDocumentException) {
                return String.valueOf(Unreadable.encrypted().getMessage());
            }
            Throwable next = last instanceof SAXException sax && sax.getException() != null
                    ? sax.getException()
                    : last.getCause();
            if (next == null) {
                break;
            }
            last = next;
        }
        String words = Spaces.fold(last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage());
        String brief = words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) + "…" : words;
        return "no whole " + kind.label() + " document (" + brief + "): it is damaged or cut short; fetch it again";
    }
}
