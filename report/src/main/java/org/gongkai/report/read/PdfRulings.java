package org.gongkai.report.read;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/** Straight horizontal and vertical lines drawn on a page, stroked or as thin filled boxes. */
final class PdfRulings extends PDFGraphicsStreamEngine {
    private static final int MOST = 6_000;
    private static final float THIN = 3f;

    private final List<Rectangle2D.Float> rulings = new ArrayList<>();
    private final Path2D.Float path = new Path2D.Float();
    private final float height;
    private final float left;

    private final PdfWork work;

    private PdfRulings(PDPage page, PdfWork work) {
        super(page);
        this.work = work;
        height = page.getCropBox().getUpperRightY();
        left = page.getCropBox().getLowerLeftX();
    }

    /** Lines as boxes with one small side, y from the top of the page. */
    static List<Rectangle2D.Float> of(PDPage page, PdfWork work) throws IOException {
        var engine = new PdfRulings(page, work);
        if (page.getRotation() != 0) {
            return List.of();
        }
        engine.processPage(page);
        return engine.rulings;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        work.operator(operator.getName());
        super.processOperator(operator, operands);
    }

    private void segments() {
        var iterator = path.getPathIterator(new AffineTransform());
        var point = new float[6];
        float startX = 0;
        float startY = 0;
        float x = 0;
        float y = 0;
        for (; !iterator.isDone(); iterator.next()) {
            int kind = iterator.currentSegment(point);
            if (kind == PathIterator.SEG_MOVETO) {
                startX = point[0];
                startY = point[1];
                x = startX;
                y = startY;
            } else if (kind == PathIterator.SEG_LINETO) {
                add(x, y, point[0], point[1]);
                x = point[0];
                y = point[1];
            } else if (kind == PathIterator.SEG_CLOSE) {
                add(x, y, startX, startY);
                x = startX;
                y = startY;
            }
        }
        path.reset();
    }

    private void add(float x1, float y1, float x2, float y2) {
        boolean straight = Math.abs(x1 - x2) < THIN || Math.abs(y1 - y2) < THIN;
        if (straight && rulings.size() < MOST) {
            rulings.add(new Rectangle2D.Float(
                    Math.min(x1, x2) - left, height - Math.max(y1, y2), Math.abs(x1 - x2), Math.abs(y1 - y2)));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.moveTo(x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint() == null ? new Point2D.Float() : path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        segments();
    }

    @Override
    public void fillPath(int windingRule) {
        segments();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        segments();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        path.reset();
    }

    @Override
    public void drawImage(PDImage image) {
        // pictures hold no ruling
    }

    @Override
    public void clip(int windingRule) {
        // clipping paths are no ruling; the path ends with endPath
    }
}
