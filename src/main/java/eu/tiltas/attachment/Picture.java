package eu.tiltas.attachment;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import eu.tiltas.content.ContentFile;
import eu.tiltas.security.Refused;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Takes pictures in: without what they tell of people, upright, within limits, with smaller ones made of them. */
final class Picture {

    /** One picture is in memory at a time: the largest allowed takes most of what a small server can spare. */
    private static final Object ONE_AT_A_TIME = new Object();

    private static final float QUALITY_TURNED = 0.92f;

    private Picture() {}

    /** @throws Refused if it is broken, or too large to be opened */
    static Received of(FileType type, byte[] bytes, long maxPixels) {
        try {
            PlainPicture plain = PlainPicture.of(type, bytes);
            synchronized (ONE_AT_A_TIME) {
                return plain.orientation() == 1
                        ? received(type, plain.bytes(), maxPixels)
                        : received(type, upright(plain, maxPixels), maxPixels);
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw Unfit.because("broken");
        } catch (LinkageError e) {
            throw Unfit.because("type", type.mediaType());
        }
    }

    private static Received received(FileType type, byte[] bytes, long maxPixels) throws IOException {
        ImageReader reader = reader(type, bytes);
        try {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            check(width, height, maxPixels);
            BufferedImage decoded = reader.read(0, reduced(reader, width, type));
            boolean moving = type == FileType.GIF && reader.getNumImages(true) > 1 || isMoving(type, bytes);
            List<Received.Smaller> smaller = moving ? List.of() : Variants.of(decoded, width, height, bytes.length);
            return new Received(type, bytes, ContentFile.checksum(bytes), width, height, smaller, "");
        } finally {
            reader.dispose();
        }
    }

    /** Of a picture that moves a smaller one would stand still. */
    private static boolean isMoving(FileType type, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        return type == FileType.PNG && head.contains("acTL") || type == FileType.WEBP && head.contains("ANIM");
    }

    private static void check(int width, int height, long maxPixels) {
        if ((long) width * height > maxPixels) {
            throw Unfit.because("pixels", width, height, maxPixels / 1_000_000);
        }
    }

    /** Leaves out lines that no variant needs, so that a large picture takes little memory. */
    private static ImageReadParam reduced(ImageReader reader, int width, FileType type) {
        ImageReadParam how = reader.getDefaultReadParam();
        int step = type == FileType.WEBP ? 1 : Math.max(1, width / (2 * Variants.widest()));
        how.setSourceSubsampling(step, step, 0, 0);
        return how;
    }

    private static ImageReader reader(FileType type, byte[] bytes) {
        ImageReader reader = type == FileType.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), false, true);
        return reader;
    }

    /** Turned as the camera was held, for what told so is gone. */
    private static byte[] upright(PlainPicture plain, long maxPixels) throws IOException {
        ImageReader reader = reader(FileType.JPG, plain.bytes());
        BufferedImage lying;
        try {
            check(reader.getWidth(0), reader.getHeight(0), maxPixels);
            lying = reader.read(0);
        } finally {
            reader.dispose();
        }
        boolean sideways = plain.orientation() >= 5;
        int width = sideways ? lying.getHeight() : lying.getWidth();
        int height = sideways ? lying.getWidth() : lying.getHeight();
        BufferedImage standing = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = standing.createGraphics();
        graphics.drawImage(lying, turn(plain.orientation(), lying.getWidth(), lying.getHeight()), null);
        graphics.dispose();
        return jpeg(standing);
    }

    /** Exif 2.32, 4.6.4: where the first row and the first column of the picture are. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY_TURNED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
