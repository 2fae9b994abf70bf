package org.gongkai.office.requests.redaction.copy;

import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.gongkai.office.Refusal;

/**
 * Draws a page and notes each character where it is drawn and whether it can be seen. What is in doubt counts as hidden:
 * then it is missing in the text beside the picture, and nothing more.
 */
final class GlyphDrawer extends PageDrawer {
    /** Below and above the baseline, in ems. */
    private static final double DESCENT = -0.16;

    private static final double ASCENT = 0.86;
    private static final double EM = 1000;
    private static final double OPAQUE = 0.9;
    /** Of one picture within a page; four bytes each in memory. */
    private static final long MOST_PIXELS = 60_000_000;
    /** Of one page. */
    private static final int MOST_GLYPHS = 200_000;

    static final class Seen {
        private final String text;
        private final Rectangle2D box;
        private final double angle;
        private boolean hidden;

        private Seen(String text, Rectangle2D box, double angle, boolean hidden) {
            this.text = text;
            this.angle = angle;
            this.box = box;
            this.hidden = hidden;
        }

        String text() {
            return text;
        }

        /** In the coordinates of the page. */
        Rectangle2D box() {
            return box;
        }

        /** Of its line against the lower edge of the page, anticlockwise. */
        double angle() {
            return angle;
        }

        boolean hidden() {
            return hidden;
        }
    }

    private final TimeLimit limit;
    private final List<Seen> seen;
    private final Deque<Boolean> marked = new ArrayDeque<>();
    private int off;
    private int apart;

    GlyphDrawer(PageDrawerParameters parameters, TimeLimit limit, List<Seen> seen) throws IOException {
        super(parameters);
        this.limit = limit;
        this.seen = seen;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        limit.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (apart == 0) {
            note(matrix, font, code);
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    private void note(Matrix matrix, PDFont font, int code) throws IOException {
        var text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return;
        }
        if (seen.size() >= MOST_GLYPHS) {
            throw new Refusal(Refusal.Kind.INVALID, "redaction-dense", MOST_GLYPHS);
        }
        var width = Math.max(0.1, font.getWidth(code) / EM);
        var corners = new ArrayList<Point2D>();
        for (var x : new double[] {0, width}) {
            for (var y : new double[] {DESCENT, ASCENT}) {
                corners.add(matrix.transformPoint((float) x, (float) y));
            }
        }
        var box = new Rectangle2D.Double(corners.get(0).getX(), corners.get(0).getY(), 0, 0);
        corners.forEach(box::add);
        var angle = Math.atan2(matrix.getValue(0, 1), matrix.getValue(0, 0));
        seen.add(new Seen(text, box, angle, isHidden(box)));
    }

    private boolean isHidden(Rectangle2D box) {
        var state = getGraphicsState();
        var mode = state.getTextState().getRenderingMode();
        var clip = state.getCurrentClippingPath();
        return off > 0
                || mode == RenderingMode.NEITHER
                || mode == RenderingMode.NEITHER_CLIP
                || state.getNonStrokeAlphaConstant() < 1 - OPAQUE
                || clip != null && !clip.getBounds2D().contains(box.getCenterX(), box.getCenterY());
    }

    private void cover(Shape shape) {
        var state = getGraphicsState();
        if (off > 0
                || apart > 0
                || state.getNonStrokeAlphaConstant() < OPAQUE
                || state.getBlendMode() != BlendMode.NORMAL) {
            return;
        }
        var bounds = shape.getBounds2D();
        for (var glyph : seen) {
            var x = glyph.box.getCenterX();
            var y = glyph.box.getCenterY();
            if (!glyph.hidden && bounds.contains(x, y) && shape.contains(x, y)) {
                glyph.hidden = true;
            }
        }
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        var shape = (GeneralPath) getLinePath().clone();
        super.fillPath(windingRule);
        cover(shape);
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        var shape = (GeneralPath) getLinePath().clone();
        super.fillAndStrokePath(windingRule);
        cover(shape);
    }

    @Override
    public void shadingFill(COSName name) throws IOException {
        super.shadingFill(name);
        cover(getGraphicsState().getCurrentClippingPath());
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        limit.check();
        if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
            throw new Refusal(Refusal.Kind.INVALID, "redaction-pixels", MOST_PIXELS / 10_000);
        }
        super.drawImage(image);
        var matrix = getGraphicsState().getCurrentTransformationMatrix();
        cover(matrix.createAffineTransform().createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)));
    }

    @Override
    protected void processSoftMask(PDTransparencyGroup group) throws IOException {
        apart++;
        try {
            super.processSoftMask(group);
        } finally {
            apart--;
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        var hidden = isOff(form.getOptionalContent());
        off += hidden ? 1 : 0;
        try {
            super.showForm(form);
        } finally {
            off -= hidden ? 1 : 0;
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        var hidden = isOff(form.getOptionalContent());
        off += hidden ? 1 : 0;
        try {
            super.showTransparencyGroup(form);
        } finally {
            off -= hidden ? 1 : 0;
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        var hidden = COSName.OC.equals(tag) && properties != null && isOff(PDPropertyList.create(properties));
        marked.push(hidden);
        off += hidden ? 1 : 0;
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marked.isEmpty() && marked.pop()) {
            off--;
        }
        super.endMarkedContentSequence();
    }

    /** A layer that is off, or that is shown by a rule of several layers: its text is not taken over. */
    private boolean isOff(@org.jspecify.annotations.Nullable PDPropertyList layer) {
        return layer instanceof PDOptionalContentGroup group
                ? !getRenderer().isGroupEnabled(group)
                : layer != null && layer.getCOSObject().getItem(COSName.OCGS) != null;
    }
}
