package eu.tiltas.attachment;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import eu.tiltas.content.ContentFile;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures in WebP beside the original, by {@code pictures.properties}. */
final class Variants {

    private static final Logger LOG = Logger.getLogger(Variants.class.getName());
    private static final Properties NUMBERS = numbers();
    private static final int[] WIDTHS = Arrays.stream(
                    NUMBERS.getProperty("widths").split(","))
            .map(String::strip)
            .mapToInt(Integer::parseInt)
            .sorted()
            .toArray();
    private static final float QUALITY = Float.parseFloat(NUMBERS.getProperty("quality"));

    private Variants() {}

    private static Properties numbers() {
        Properties properties = new Properties();
        try (InputStream stream = Variants.class.getResourceAsStream("pictures.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("pictures.properties", e);
        }
        return properties;
    }

    /** The width of the widest that is made. */
    static int widest() {
        return WIDTHS[WIDTHS.length - 1];
    }

    /**
     * Those that are worth it; none where the library for WebP can't be loaded.
     *
     * @param decoded the picture, which may be smaller than the original if it is as wide as the widest
     * @param width of the original
     */
    static List<Received.Smaller> of(BufferedImage decoded, int width, int height, int originalBytes) {
        try {
            return made(decoded, width, height, originalBytes);
        } catch (LinkageError e) {
            LOG.log(Level.WARNING, "WebP can't be written on this machine: pictures are served as they came", e);
            return List.of();
        }
    }

    private static List<Received.Smaller> made(BufferedImage decoded, int width, int height, int originalBytes) {
        List<Received.Smaller> made = new ArrayList<>();
        for (int wanted : WIDTHS) {
            if (wanted < width) {
                add(made, decoded, wanted, Math.max(1, Math.round((float) height * wanted / width)), originalBytes);
            }
        }
        if (width <= widest()) {
            add(made, decoded, width, height, originalBytes);
        }
        return made;
    }

    private static void add(
            List<Received.Smaller> made, BufferedImage decoded, int width, int height, int originalBytes) {
        byte[] bytes = write(scaled(decoded, width, height));
        if (bytes.length < originalBytes) {
            made.add(new Received.Smaller(width, height, bytes, ContentFile.checksum(bytes)));
        }
    }

    /** By halves, so that no pixel is passed over. */
    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage from = image;
        while (from.getWidth() / 2 >= width && from.getHeight() / 2 >= height) {
            from = drawn(from, from.getWidth() / 2, from.getHeight() / 2);
        }
        return drawn(from, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage drawn = new BufferedImage(width, height, type);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] write(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            WebPWriteParam how = (WebPWriteParam) writer.getDefaultWriteParam();
            how.setCompressionMode(javax.imageio.ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("Lossy");
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail so", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
