/** 微信公众号: how an item becomes an article of an account. Start at {@link org.gongkai.office.channels.wechat.WechatCarrier}. */
@NullMarked
package org.gongkai.office.channels.wechat;

import org.jspecify.annotations.NullMarked;
