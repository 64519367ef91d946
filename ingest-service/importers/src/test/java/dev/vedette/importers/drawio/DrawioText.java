package dev.vedette.importers.drawio;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes small draw.io files in every carrier, for tests. */
public final class DrawioText {

    private final StringBuilder cells = new StringBuilder("<mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>");

    public static String escape(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    public DrawioText box(String id, String label, String style, String parent, int x, int y, int w, int h) {
        cells.append(
                "<mxCell id=\"%s\" value=\"%s\" style=\"%s\" vertex=\"1\" parent=\"%s\"><mxGeometry x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" as=\"geometry\"/></mxCell>"
                        .formatted(id, escape(label), style, parent, x, y, w, h));
        return this;
    }

    public DrawioText arrow(String id, String from, String to, String label) {
        cells.append(
                "<mxCell id=\"%s\" value=\"%s\" style=\"endArrow=classic;\" edge=\"1\" parent=\"1\" source=\"%s\" target=\"%s\"><mxGeometry relative=\"1\" as=\"geometry\"/></mxCell>"
                        .formatted(id, escape(label), from, to));
        return this;
    }

    public DrawioText raw(String xml) {
        cells.append(xml);
        return this;
    }

    public String model() {
        return "<mxGraphModel><root>" + cells + "</root></mxGraphModel>";
    }

    public String plain() {
        return "<mxfile><diagram id=\"p\" name=\"Page-1\">" + model() + "</diagram></mxfile>";
    }

    public String packed() {
        return "<mxfile><diagram id=\"p\" name=\"Page-1\">" + pack(model()) + "</diagram></mxfile>";
    }

    static String pack(String xml) {
        String encoded = URLEncoder.encode(xml, StandardCharsets.UTF_8).replace("+", "%20");
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(encoded.getBytes(StandardCharsets.US_ASCII));
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    public String svg() {
        return "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
                + " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\""
                + " content=\"" + escape(plain()) + "\"><g/></svg>";
    }

    public byte[] png() {
        byte[] text = ("mxfile\0"
                        + URLEncoder.encode(plain(), StandardCharsets.UTF_8).replace("+", "%20"))
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(out, "tEXt", text);
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
