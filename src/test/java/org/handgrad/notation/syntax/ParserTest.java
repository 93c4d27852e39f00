package org.handgrad.notation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read out of which notation. The trees are written as {@link Shown} shows them. */
class ParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
                    x_iw # (* x[i] w)
                    y - w*x # (+ y -(* w *x))
                    2x_i(x_iw - y_i) # (* 2 x[i] (+ (* x[i] w) -y[i]))
                    a_i^{(2)} (1 - a_i^{(2)}) # (* a[i]<2> (+ 1 -a[i]<2>))
                    -a \\cdot b + c # (+ -(* a ·b) c)
                    x \\odot y \\times z * u # (* x ⊙y ×z *u)
                    \\frac ab # (frac a b)
                    \\frac12x # (* (frac 1 2) x)
                    {a \\over b} c # (* (frac a b) c)
                    a / b # (/ a b)
                    x^2 # (^ x 2)
                    e^{-z} # (^ e (- z))
                    w^{l} # (^ w l)
                    W^{(l-1)} # W<(+ l -1)>
                    W^{[l]} # W<[l]>
                    x^{(i)}_j # x[j]<i>
                    w_{jk}^{(l)} # w[j,k]<l>
                    w_{j,k} # w[j,k]
                    w_{12} # w[12]
                    w_{1j} # w[1,j]
                    d_{l-1} # d[(+ l -1)]
                    w^* # w<star>
                    \\theta^{\\text{new}} # \\theta<word word:new>
                    X^T # (^ X T)
                    X^\\top # (T X)
                    W^{(l)T} # (^ W<l> T)
                    (A^{(l-1)})^T # (^ A<(+ l -1)> T)
                    ((W^{(l)})^T)_{jp} # (at (^ W<l> T) [j,p])
                    {a_i}^2 # (^ a[i] 2)
                    \\hat{y}_i # y^hat[i]
                    \\hat{\\mathbf{y}}_i # bold:y^hat[i]
                    \\mathbf{W x} # (* bold:W bold:x)
                    \\mathrm{Var}(x) # word:Var(x)
                    \\text{Loss} # word:Loss
                    \\operatorname{softmax}(z)_j # (at word:softmax(z) [j])
                    \\sigma'(z_i) # \\sigma'(z[i])
                    \\sigma^{\\prime}(z) # \\sigma'(z)
                    C(w)^{\\prime} # C(w)'
                    C'''(\\xi_1) # C'''(\\xi[1])
                    \\tanh z (1 - a) # (* \\tanh~z~ (+ 1 -a))
                    y \\log a + b # (+ (* y \\log~a~) b)
                    \\log(1 - a)^2 # (^ \\log((+ 1 -a)) 2)
                    \\log_2 8 # \\log[2]~8~
                    \\tanh^2 z # (^ \\tanh~z~ 2)
                    \\log \\sum_{m=1}^k e^{z_m - M} # \\log~(sum [m from 1 to k] (^ e (+ z[m] -M)))~
                    \\max(0, z) # \\max(0, z)
                    \\max_m z_m - M # (+ (max [m] z[m]) -M)
                    \\arg\\max_j a_j # (arg_max [j] a[j])
                    2 \\{ a + b \\} # (* 2 (+ a b))
                    \\frac{d}{dx} \\{ x y \\} z # (* (total-operator (* x y) by x) z)
                    i \\in \\{ a \\} # {i \\in (braces a)}
                    \\mathrm{ReLU}(z) # word:ReLU(z)
                    \\|v\\|_2^2 # (^ (norm v 2) 2)
                    \\lVert W^{(l)} \\rVert^2 # (^ (norm W<l>) 2)
                    e^{-|z_{ij}|} # (^ e (- (abs z[i,j])))
                    |a|b|c| # (* (abs a) b (abs c))
                    \\sqrt{v'} + \\varepsilon # (+ (sqrt v') \\varepsilon)
                    \\sqrt[3]{x} # (sqrt x 3)
                    \\sum_{i=1}^n \\sum_{j} a_{ij} + b # (+ (sum [i from 1 to n] (sum [j] a[i,j])) b)
                    \\sum_{i,j} x # (sum [i,j] x)
                    \\sum_{ij} x # (sum [i,j] x)
                    \\sum_{k \\ne j} z_k # (sum [k where {k \\ne j}] z[k])
                    \\sum x_i # (sum [] x[i])
                    \\sum_{i=1}^n # (sum [i from 1 to n] ?)
                    \\sum\\limits_{i \\in S} x_i # (sum [i where {i \\in S}] x[i])
                    \\prod_i^n x_i # (product [i to n] x[i])
                    \\frac{\\partial}{\\partial w}C # (partial-operator C by w)
                    \\frac{\\partial}{\\partial w_^{(2)}} # (partial-operator ? by w<2>)
                    \\frac{\\partial C}{\\partial w^{(2)}} # (partial-quotient C by w<2>)
                    \\frac{\\partial C}{\\partial a} \\frac{\\partial a}{\\partial w} # (* (partial-quotient C by a) (partial-quotient a by w))
                    \\frac{dC}{dw} # (total-quotient C by w)
                    \\frac{\\mathrm{d}C}{\\mathrm{d}w} # (total-quotient C by w)
                    \\frac{\\partial^2 C}{\\partial w^2} # (partial-quotient C by w w)
                    \\frac{\\partial^2 C}{\\partial w \\partial b} # (partial-quotient C by w b)
                    \\partial C / \\partial w # (partial-slash C by w)
                    dC/dw # (total-slash C by w)
                    \\partial_w C # (partial-subscript C by w)
                    \\nabla_w C # (partial-nabla C by w)
                    \\nabla C # (partial-nabla C by )
                    dW^{[1]} # (d W<[1]>)
                    d G + (1 - d) g^2 # (+ (* d G) (* (+ 1 -d) (^ g 2)))
                    \\lim_{h \\to 0+} \\frac{x}{h} # (lim h 0 ABOVE (frac x h))
                    \\lim_{h \\to 0} x # (lim h 0 BOTH x)
                    X \\in \\mathbb{R}^{n \\times d} # {X \\in (^ blackboard:R (* n ×d))}
                    a \\approx 0.731 # {a \\approx 0.731}
                    w := w - r g # {w := (+ w -(* r g))}
                    w \\leftarrow w - r g # {w \\leftarrow (+ w -(* r g))}
                    = x # {? = x}
                    x = # {x = ?}
                    i = 1, \\dots, n # {i = (none 1, ..., n)}
                    i \\in \\{1,n\\} # {i \\in (braces 1, n)}
                    (x_i,y_i) i \\in \\{1, \\dots, n\\} # {(* (round x[i], y[i]) i) \\in (braces 1, ..., n)}
                    w_i = rate w_{i_1} # {w[i] = (* rate w[i[1]])}
                    a = b, \\qquad c = d # {a = b} | {c = d}
                    a = b \\text{ where } c = d. # {a = b} | "where" | {c = d}
                    f(x,\\theta) # f(x, \\theta)
                    \\left. a \\right|_{w=0} # (where a {w = 0})
                    p(y | x) # p({y \\mid x})
                    \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} # (matrix a & b ; c & d)
                    \\begin{cases} z & z > 0 \\\\ 0 & \\text{otherwise} \\end{cases} # (cases z if {z > 0} ; 0 if "otherwise")
                    \\left\\{ \\begin{array}{ll} 1, & \\text{if } z > 0 \\\\ 0, & \\text{else} \\end{array} \\right. # (cases 1 if {z > 0} ; 0 if "else")
                    \\begin{aligned} a &= b \\\\ &= c \\\\ &\\quad + d \\end{aligned} # {a = b = (+ c d)}
                    a = b \\\\ c = d # {a = b} | {c = d}
                    ∂C/∂w = ½ Σ # {(partial-slash C by w) = (* (frac 1 2) \\Sigma)}
                    ∑_{i=1}^n α·x₁² ≤ 1 # {(sum [i from 1 to n] (* \\alpha ·(^ x[1] 2))) \\le 1}
                    """)
    void readsWhatIsWritten(String latex, String tree) {
        assertThat(Shown.read(latex)).isEqualTo(tree);
    }
}
