// Talking to the office: every answer is data or a refusal with a sentence.

export class Refused extends Error {
  constructor(status, code, said) {
    super(said);
    this.status = status;
    this.code = code;
  }
}

/** Signed out, or the token of the page is of an older session. */
export const isSignedOut = (refused) => refused.status === 401 || refused.code === "signed-out";

export class Office {
  constructor(form) {
    this.form = form;
    this.token = form.querySelector("input[type=hidden]");
  }

  /** Posts and answers the data; tries once more with a new token where the session is another. */
  async post(act, body) {
    try {
      return await this.send(act, body);
    } catch (refused) {
      if (!isSignedOut(refused) && (refused.status !== 403 || refused.code)) {
        throw refused;
      }
      await this.renew();
      return this.send(act, body);
    }
  }

  async send(act, body) {
    body.set(this.token.name, this.token.value);
    const answer = await fetch(`${this.form.dataset.acts}/${act}`, { method: "POST", body, redirect: "manual" });
    if (answer.type === "opaqueredirect") {
      throw new Refused(401, "signed-out", "");
    }
    const data = (answer.headers.get("Content-Type") || "").includes("json") ? await answer.json() : {};
    if (!answer.ok) {
      throw new Refused(answer.status, data.code || "", data.said || "");
    }
    return data;
  }

  /** Signing in again in another window makes another session, with another token for this page. */
  async renew() {
    const answer = await fetch(this.form.action, { redirect: "manual" });
    const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : document;
    const fresh = page.querySelector(`#editor input[name="${this.token.name}"]`);
    if (!answer.ok || !fresh) {
      throw new Refused(401, "signed-out", "");
    }
    this.token.value = fresh.value;
  }
}
