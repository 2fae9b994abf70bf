package org.gongkai.office.catalogue.standards;

/**
 * A row of a standard catalogue, in the words of its file.
 *
 * @param number row of the file
 * @param level1 一级事项
 * @param level2 二级事项
 * @param elements 公开内容（要素）
 * @param basis 公开依据
 * @param timeLimit 公开时限
 * @param subject 公开主体
 * @param channels 公开渠道和载体
 * @param audience 公开对象
 * @param method 公开方式
 * @param levels 公开层级
 */
public record StandardRow(
        int number,
        String level1,
        String level2,
        String elements,
        String basis,
        String timeLimit,
        String subject,
        String channels,
        String audience,
        String method,
        String levels) {}
