/**
 * The Theme button: the system's choice, then light, then dark, then the system's again. It is
 * remembered under the key that public/theme.js reads before the next page is painted.
 */
const order = ['system', 'light', 'dark'] as const;
type Theme = (typeof order)[number];

const words: Record<Theme, string> = { system: 'the system’s', light: 'light', dark: 'dark' };

function chosen(): Theme {
  const set = document.documentElement.dataset['theme'];
  return set === 'light' || set === 'dark' ? set : 'system';
}

function after(theme: Theme): Theme {
  return order[(order.indexOf(theme) + 1) % order.length] ?? 'system';
}

function choose(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage may be refused. The choice then lasts for this page.
  }
  dispatchEvent(new CustomEvent('theme', { detail: theme }));
}

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = this.querySelector('[role=status]');
    if (!button || !status) return;

    const describe = () => {
      const now = chosen();
      const text = `Theme: ${words[now]}. Change to ${words[after(now)]}`;
      button.setAttribute('aria-label', text);
      button.title = text;
    };

    button.addEventListener('click', () => {
      choose(after(chosen()));
      describe();
      status.textContent = `Theme: ${words[chosen()]}`;
    });
    // A choice made in another tab.
    addEventListener('storage', describe);
    describe();
  }
}

customElements.define('theme-switch', ThemeSwitch);
